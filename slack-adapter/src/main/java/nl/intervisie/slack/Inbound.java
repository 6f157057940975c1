package nl.intervisie.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
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
 * The way in from one workspace: hears what Bolt receives, and gives the one immediate answer on
 * the interaction itself. Slack gets its answer when what was heard is recorded, and not before.
 */
final class Inbound {

    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Pattern ALL = Pattern.compile(".*", Pattern.DOTALL);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Duration REPEATS = Duration.ofMinutes(10);
    private static final int MANY = 10_000;
    private static final int TROUBLE = 500;
    private static final int OK = 200;

    private final Team team;
    private final Channels channels;
    private final Translator translator;
    private final Supplier<Hearing> hearing;
    private final Kept<Boolean> answered;
    private final Home home;

    Inbound(SlackPlatform.Branch branch, Supplier<Hearing> hearing) {
        team = branch.team();
        channels = branch.channels();
        home = new Home(team, channels);
        this.hearing = hearing;
        answered = new Kept<>(team.clock(), REPEATS, MANY);
        translator =
                new Translator(
                        team.workspace(),
                        team.bot(),
                        new Typing(id -> team.of(Refs.user(team.workspace(), id)).orElse("…")));
    }

    void listen(App app) {
        app.use(this::events);
        app.command(ALL, (request, _) -> commanded(json(request.getPayload())));
        app.blockAction(ALL, (request, _) -> pressed(json(request.getPayload())));
        app.viewSubmission(ALL, (request, _) -> submitted(json(request.getPayload())));
        app.viewClosed(ALL, (_, context) -> context.ack());
    }

    private static JsonObject json(Object payload) {
        return GSON.toJsonTree(payload).getAsJsonObject();
    }

    /** Events are read as they come: Slack adds kinds of them faster than libraries do. */
    private Response events(Request<?> request, Response soFar, MiddlewareChain chain)
            throws Exception {
        return request.getRequestType() == RequestType.Event
                ? happened(
                        JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject())
                : chain.next(request);
    }

    private Response happened(JsonObject payload) {
        var event = Json.object(payload, "event").orElseGet(JsonObject::new);
        if (!Json.text(event, "type").orElse("").matches("message|reaction_.*")) {
            Json.text(event, "channel").ifPresent(channels::changed);
        }
        var incoming = translator.happened(payload);
        if (incoming.isPresent()) {
            var heard = hear(incoming.get());
            if (heard.isEmpty()) {
                return Response.error(TROUBLE);
            }
            said(incoming.get(), heard.get());
        }
        return Response.ok();
    }

    private void said(Incoming incoming, Heard heard) {
        switch (incoming) {
            case Incoming.LookedIn looked -> {
                show(looked, heard);
                hear(translator.met(looked)).ifPresent(it -> tell(looked, it));
            }
            case Incoming.Met met -> tell(met, heard);
            case Incoming other -> whisper(other, heard);
        }
    }

    private void show(Incoming.LookedIn looked, Heard heard) {
        if (heard instanceof Heard.Overview page) {
            home.publish(looked.who(), page);
        }
    }

    private void tell(Incoming incoming, Heard heard) {
        told(heard).ifPresent(message -> home.tell(incoming.who(), message));
    }

    /** Somebody did something on their Home tab: it is shown to them as it is now. */
    private void showAgain(Incoming act) {
        try {
            var looked = translator.again(act, home.direct(act.who()).id());
            hear(looked).ifPresent(it -> show(looked, it));
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A Home tab was not published again: {}", e.getMessage());
        }
    }

    private Response pressedAtHome(Incoming incoming, Heard heard, JsonObject payload) {
        switch (heard) {
            case Heard.OpenForm(var form) -> home.show(payload, form, incoming.room().id());
            case Heard.Note(var message) -> home.show(payload, lines(message), "");
            case Heard.HandBack(var why, var text) -> home.show(payload, List.of(why), text);
            case Heard.Nothing _, Heard.Overview _ -> {}
        }
        showAgain(incoming);
        return Response.ok();
    }

    private Response commanded(JsonObject command) {
        var incoming = translator.commanded(command);
        var heard = hear(incoming);
        return switch (heard.orElse(null)) {
            case null -> Response.error(TROUBLE);
            case Heard.OpenForm(var form) -> opened(incoming, command, form);
            case Heard said ->
                    told(said)
                            .map(it -> Response.json(OK, ephemeral(it, incoming)))
                            .orElseGet(Response::ok);
        };
    }

    private Response opened(Incoming incoming, JsonObject command, nl.intervisie.chat.Form form) {
        return open(incoming, command, form)
                ? Response.ok()
                : Response.json(OK, ephemeral(tooLate(incoming), incoming));
    }

    private Response pressed(JsonObject payload) {
        var incoming = translator.pressed(payload);
        if (incoming.isEmpty()) {
            return Response.ok();
        }
        var heard = hear(incoming.get());
        if (heard.isEmpty()) {
            return Response.error(TROUBLE);
        }
        if (Home.isAt(payload)) {
            return pressedAtHome(incoming.get(), heard.get(), payload);
        }
        if (heard.get() instanceof Heard.OpenForm(var form)) {
            if (!open(incoming.get(), payload, form)) {
                respond(payload, ephemeral(tooLate(incoming.get()), incoming.get()));
            }
        } else {
            told(heard.get()).ifPresent(it -> respond(payload, ephemeral(it, incoming.get())));
        }
        return Response.ok();
    }

    private Response submitted(JsonObject payload) {
        var incoming = translator.submitted(payload);
        if (incoming.isEmpty()) {
            return Response.ok();
        }
        var heard = hear(incoming.get());
        if (Json.object(payload, "view").filter(Views::isFromHome).isPresent()) {
            showAgain(incoming.get());
        }
        return switch (heard.orElse(null)) {
            case null -> Response.error(TROUBLE);
            case Heard.Note(var message) -> instead(payload, lines(message), "");
            case Heard.HandBack(var why, var text) -> instead(payload, List.of(why), text);
            case Heard.Nothing _, Heard.OpenForm _, Heard.Overview _ -> Response.ok();
        };
    }

    private Response instead(JsonObject payload, List<Line> lines, String toCopy) {
        var title =
                Json.object(payload, "view")
                        .flatMap(it -> Json.object(it, "title"))
                        .flatMap(it -> Json.text(it, "text"))
                        .orElse("…");
        var answer = new JsonObject();
        answer.addProperty("response_action", "update");
        answer.add("view", new Views(team).told(title, lines, toCopy));
        return Response.json(OK, answer);
    }

    /**
     * Empty when it could not be recorded: Slack is not told that all is well. What Slack repeats
     * is heard again, and a private word that was shown is not shown again.
     */
    private Optional<Heard> hear(Incoming incoming) {
        try {
            var heard = hearing.get().hear(incoming);
            boolean first = answered.add(incoming.key().id(), true);
            return Optional.of(
                    first || heard instanceof Heard.OpenForm ? heard : new Heard.Nothing());
        } catch (RuntimeException e) {
            LOG.warn(
                    "What came from Slack could not be recorded: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean open(Incoming incoming, JsonObject payload, nl.intervisie.chat.Form form) {
        try {
            team.api()
                    .call(
                            "views.open",
                            Map.of(
                                    "trigger_id",
                                    Json.text(payload, "trigger_id").orElse(""),
                                    "view",
                                    new Views(team).form(form, incoming.room().id()).toString()));
            return true;
        } catch (NotDelivered | Unclear e) {
            LOG.warn("A form did not open: {}", e.getMessage());
            return false;
        } catch (SaysNo e) {
            if (e.is("exchanged_trigger_id")) {
                return true; // Slack repeated itself, and the form is open.
            }
            LOG.warn("A form did not open: Slack says {}", e.getMessage());
            return false;
        }
    }

    private Message tooLate(Incoming incoming) {
        var language = Locale.of(team.language(incoming.who().id()));
        return word(
                Line.of(
                        ResourceBundle.getBundle("slack", language, NO_FALLBACK)
                                .getString("form-did-not-open")));
    }

    private static Message word(Line line) {
        return new Message(
                Message.Kind.WORD, Optional.empty(), List.of(line), List.of(), List.of());
    }

    private static Optional<Message> told(Heard heard) {
        return switch (heard) {
            case Heard.Note(var message) -> Optional.of(message);
            case Heard.HandBack(var why, var text) ->
                    Optional.of(
                            new Message(
                                    Message.Kind.WORD,
                                    Optional.empty(),
                                    List.of(why, new Line(List.of(new Span.Quote(text)))),
                                    List.of(),
                                    List.of()));
            case Heard.Nothing _, Heard.OpenForm _, Heard.Overview _ -> Optional.empty();
        };
    }

    private static List<Line> lines(Message message) {
        return java.util.stream.Stream.concat(message.title().stream(), message.lines().stream())
                .toList();
    }

    private JsonObject ephemeral(Message message, Incoming incoming) {
        var shown = shown(message, incoming);
        var answer = new JsonObject();
        answer.addProperty("response_type", "ephemeral");
        answer.addProperty("replace_original", false);
        answer.addProperty("text", shown.text());
        answer.add("blocks", shown.blocks());
        return answer;
    }

    /** One message: what is too long for it goes on in more blocks, as it is gone when read. */
    private Blocks.Part shown(Message message, Incoming incoming) {
        var parts = new Blocks(team, incoming.room().id()).parts(message, new Marker("note"));
        var blocks = new JsonArray();
        parts.forEach(it -> blocks.addAll(it.blocks()));
        return new Blocks.Part(parts.getFirst().text(), blocks);
    }

    private void respond(JsonObject payload, JsonObject answer) {
        var url = Json.text(payload, "response_url").orElse("");
        if (url.isEmpty()) {
            return;
        }
        try (var response = team.api().slack().getHttpClient().postJsonBody(url, answer)) {
            if (!response.isSuccessful()) {
                LOG.warn("A private word was not shown: Slack answers {}", response.code());
            }
        } catch (IOException e) {
            LOG.warn("A private word was not shown: {}", e.getClass().getSimpleName());
        }
    }

    /** A soft nudge to who typed: seen by them alone, gone when they look away. */
    private void whisper(Incoming incoming, Heard heard) {
        told(heard).ifPresent(message -> whisper(incoming, message));
    }

    private void whisper(Incoming incoming, Message message) {
        var shown = shown(message, incoming);
        var arguments = new java.util.HashMap<String, String>();
        arguments.put("channel", incoming.room().id());
        arguments.put("user", incoming.who().id());
        arguments.put("text", shown.text());
        arguments.put("blocks", shown.blocks().toString());
        if (incoming instanceof Incoming.Typed typed) {
            typed.thread().ifPresent(it -> arguments.put("thread_ts", it.id()));
        }
        try {
            team.api().call("chat.postEphemeral", arguments);
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A private word was not shown: {}", e.getMessage());
        }
    }
}
