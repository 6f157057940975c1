package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Marker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private words to who did something, in answer to it: where they did it and gone when they look
 * away, or else in the channel they have with us alone.
 */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
    private static final Duration USABLE = Duration.ofMinutes(29);
    private static final int MANY = 10_000;

    private final Team team;
    private final Channels channels;
    private final Kept<String> urls;

    Answers(Team team, Channels channels) {
        this.team = team;
        this.channels = channels;
        urls = new Kept<>(team.clock(), USABLE, MANY);
    }

    /** Where this can be answered, when it is not answered on the spot. */
    void expect(Incoming incoming, JsonObject payload) {
        Json.text(payload, "response_url")
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> urls.put(incoming.key().id(), it));
    }

    /** Says what came of this, when there is something to say. */
    void give(Incoming incoming, Heard heard) {
        told(heard).ifPresent(it -> say(incoming, it));
    }

    /** What an answer says; a form says nothing. */
    static Optional<Message> told(Heard heard) {
        return switch (heard) {
            case Heard.Note(var message) -> Optional.of(message);
            case Heard.HandBack(var why, var text) ->
                    Optional.of(word(why, new Line(List.of(new Span.Quote(text)))));
            case Heard.Nothing _, Heard.OpenForm _, Heard.Overview _ -> Optional.empty();
        };
    }

    static Message word(Line... lines) {
        return new Message(
                Message.Kind.WORD, Optional.empty(), List.of(lines), List.of(), List.of());
    }

    void say(Incoming incoming, Message message) {
        var url = urls.get(incoming.key().id());
        boolean said =
                url.isPresent()
                        ? respond(url.get(), ephemeral(message, incoming))
                        : whisper(incoming, message)
                                || !(incoming instanceof Incoming.Typed) && post(incoming, message);
        if (!said) {
            LOG.warn("A private word was not shown");
        }
    }

    /** One message: what is too long for it goes on in more blocks, as it is gone when read. */
    JsonObject ephemeral(Message message, Incoming incoming) {
        var shown = shown(message, incoming);
        var answer = new JsonObject();
        answer.addProperty("response_type", "ephemeral");
        answer.addProperty("replace_original", false);
        answer.addProperty("text", shown.text());
        answer.add("blocks", shown.blocks());
        return answer;
    }

    private Blocks.Part shown(Message message, Incoming incoming) {
        var names = team.atHand();
        var parts = new Blocks(names, incoming.room().id()).parts(message, new Marker("note"));
        var blocks = new JsonArray();
        parts.forEach(it -> blocks.addAll(it.blocks()));
        return new Blocks.Part(parts.getFirst().text(), blocks);
    }

    private boolean respond(String url, JsonObject answer) {
        try (var response = team.api().slack().getHttpClient().postJsonBody(url, answer)) {
            return response.isSuccessful();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean whisper(Incoming incoming, Message message) {
        var arguments = arguments(incoming.room().id(), shown(message, incoming));
        arguments.put("user", incoming.who().id());
        if (incoming instanceof Incoming.Typed typed) {
            typed.thread().ifPresent(it -> arguments.put("thread_ts", it.id()));
        }
        return isDone("chat.postEphemeral", arguments);
    }

    private boolean post(Incoming incoming, Message message) {
        try {
            var channel = channels.with(incoming.who());
            return isDone("chat.postMessage", arguments(channel, shown(message, incoming)));
        } catch (NotDelivered | Unclear | SaysNo e) {
            return false;
        }
    }

    private static HashMap<String, String> arguments(String channel, Blocks.Part shown) {
        var arguments = new HashMap<String, String>();
        arguments.put("channel", channel);
        arguments.put("text", shown.text());
        arguments.put("blocks", shown.blocks().toString());
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        return arguments;
    }

    private boolean isDone(String method, HashMap<String, String> arguments) {
        try {
            team.api().call(method, arguments);
            return true;
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.debug("{} did not succeed: {}", method, e.getMessage());
            return false;
        }
    }
}
