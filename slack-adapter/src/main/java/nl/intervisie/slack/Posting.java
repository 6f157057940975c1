package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of ours in one workspace: posted once, edited, taken away, and found again. */
final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int MANY = 20_000;
    private static final int PAGES = 5;

    private final Team team;
    private final Channels channels;
    private final Kept<String> parts;
    private final Kept<Instant> unclear;
    private final Kept<Boolean> gone;
    private final Kept<Boolean> ready;

    Posting(Team team, Channels channels) {
        this.team = team;
        this.channels = channels;
        parts = new Kept<>(team.clock(), REMEMBERED, MANY);
        unclear = new Kept<>(team.clock(), REMEMBERED, MANY);
        ready = new Kept<>(team.clock(), REMEMBERED, MANY);
        gone = new Kept<>(team.clock(), REMEMBERED, MANY);
    }

    /** Posts what is not there yet of this message. */
    Posted post(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var channel = channel(post.audience());
        var marker = Marker.of(post, attempt);
        var pieces = new Blocks(team, about(post.audience())).parts(post.message(), marker);
        var posted = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            var sign = marker.part(i);
            var known = parts.get(sign);
            posted.add(known.isPresent() ? known.get() : place(channel, post, pieces.get(i), sign));
        }
        var whole = new Posted(channel, posted);
        putReady(whole, post.message());
        return whole;
    }

    private String place(String channel, Errand.Post post, Blocks.Part part, String sign)
            throws NotDelivered, Unclear, SaysNo {
        var arguments = arguments(channel, part, post.message().kind(), sign);
        post.thread().map(ThreadRef::id).ifPresent(it -> arguments.put("thread_ts", it));
        if (!team.canReadBack(channel)) {
            return anchored(arguments, sign);
        }
        try {
            var ts = ts(team.api().call("chat.postMessage", arguments));
            parts.put(sign, ts);
            return ts;
        } catch (Unclear e) {
            unclear.put(sign, team.clock().instant());
            throw e;
        }
    }

    /**
     * Where we can not look back, only an empty message is ever in doubt; the words go in by an
     * edit.
     */
    private String anchored(Map<String, String> arguments, String sign)
            throws NotDelivered, Unclear, SaysNo {
        var anchor = "anchor/" + sign;
        var known = parts.get(anchor);
        var empty = new HashMap<>(arguments);
        empty.remove("blocks");
        empty.put("text", "…");
        var ts = known.isPresent() ? known.get() : ts(team.api().call("chat.postMessage", empty));
        parts.put(anchor, ts);
        arguments.put("ts", ts);
        arguments.remove("thread_ts");
        team.api().call("chat.update", arguments);
        parts.put(sign, ts);
        return ts;
    }

    private static String ts(JsonObject body) {
        return Json.text(body, "ts").orElseThrow();
    }

    private static Map<String, String> arguments(
            String channel, Blocks.Part part, Message.Kind kind, String sign) {
        var arguments = new HashMap<String, String>();
        arguments.put("channel", channel);
        arguments.put("text", part.text());
        arguments.put("blocks", part.blocks().toString());
        arguments.put("metadata", Blocks.metadata(kind, sign).toString());
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        return arguments;
    }

    /** The buttons do the same, so what fails here is let go. */
    private void putReady(Posted posted, Message message) {
        if (team.may("reactions:write") && isNew(posted, message)) {
            for (var reaction : message.reactions()) {
                Emoji.name(reaction.emoji()).ifPresent(it -> putReady(posted, it));
            }
        }
    }

    private boolean isNew(Posted posted, Message message) {
        return !message.reactions().isEmpty() && ready.add(posted.ref().id(), true);
    }

    private void putReady(Posted posted, String name) {
        try {
            team.api()
                    .call(
                            "reactions.add",
                            Map.of(
                                    "channel",
                                    posted.channel(),
                                    "timestamp",
                                    posted.first(),
                                    "name",
                                    name));
        } catch (SaysNo | NotDelivered | Unclear e) {
            LOG.debug("A reaction was not put ready: {}", e.getMessage());
        }
    }

    private String channel(Audience audience) throws NotDelivered, Unclear, SaysNo {
        return switch (audience) {
            case Audience.Room(var room) -> room.id();
            case Audience.Person(var who, _) -> channels.with(who);
            case Audience.Desk(var who, _) -> channels.with(who);
        };
    }

    private static String about(Audience audience) {
        return switch (audience) {
            case Audience.Room(var room) -> room.id();
            case Audience.Person(_, var about) -> about.id();
            case Audience.Desk(_, var about) -> about.id();
        };
    }

    /** Replaces a message; what has become longer goes into its last part, what is over goes. */
    void edit(Errand.Edit edit, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var marker = Marker.of(edit, attempt);
        var kind = edit.message().kind();
        if (parts.get(marker.part(0)).isPresent()) {
            return;
        }
        var posted = Posted.read(edit.target());
        var pieces =
                fitted(
                        new Blocks(team, about(edit.audience())).parts(edit.message(), marker),
                        posted.parts().size());
        for (int i = 0; i < posted.parts().size(); i++) {
            var ts = posted.parts().get(i);
            if (i < pieces.size()) {
                var arguments = arguments(posted.channel(), pieces.get(i), kind, marker.part(i));
                arguments.put("ts", ts);
                unlessGone("chat.update", arguments);
            } else {
                unlessGone("chat.delete", Map.of("channel", posted.channel(), "ts", ts));
            }
        }
        parts.put(marker.part(0), posted.first());
        putReady(posted, edit.message());
    }

    private static List<Blocks.Part> fitted(List<Blocks.Part> pieces, int most) {
        if (pieces.size() <= most) {
            return pieces;
        }
        var fitted = new ArrayList<>(pieces.subList(0, most));
        var last = fitted.removeLast();
        var blocks = last.blocks().deepCopy();
        pieces.subList(most, pieces.size()).forEach(it -> blocks.addAll(it.blocks()));
        fitted.add(new Blocks.Part(last.text(), blocks));
        return fitted;
    }

    void remove(Posted posted) throws NotDelivered, Unclear, SaysNo {
        for (var ts : posted.parts()) {
            var key = posted.channel() + "/" + ts;
            if (gone.get(key).isEmpty()) {
                unlessGone("chat.delete", Map.of("channel", posted.channel(), "ts", ts));
                gone.put(key, true);
            }
        }
    }

    private void unlessGone(String method, Map<String, String> arguments)
            throws NotDelivered, Unclear, SaysNo {
        try {
            team.api().call(method, arguments);
        } catch (SaysNo e) {
            if (!e.is("message_not_found")) {
                throw e;
            }
        }
    }

    /** What looking for a message showed. */
    sealed interface Trace {
        record Whole(Posted posted) implements Trace {}

        record Nowhere() implements Trace {}

        record Unknown() implements Trace {}
    }

    /**
     * Looks for what an earlier attempt left. A request may still be on its way for a moment after
     * its line broke, so only then is "nowhere" believed.
     */
    Trace look(Errand.Post post, Attempt attempt) {
        try {
            return found(post, attempt);
        } catch (NotDelivered | Unclear | SaysNo _) {
            return new Trace.Unknown();
        }
    }

    private Trace found(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var channel = channel(post.audience());
        var marker = Marker.of(post, attempt);
        int many = new Blocks(team, about(post.audience())).parts(post.message(), marker).size();
        if (unknown(marker, many)) {
            if (!team.canReadBack(channel)) {
                return new Trace.Unknown();
            }
            readBack(post, attempt, channel, marker);
        }
        var posted = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            parts.get(marker.part(i)).ifPresent(posted::add);
        }
        if (posted.size() == many) {
            return new Trace.Whole(new Posted(channel, posted));
        }
        return isSettling(marker, many) ? new Trace.Unknown() : new Trace.Nowhere();
    }

    private boolean unknown(Marker marker, int many) {
        for (int i = 0; i < many; i++) {
            if (parts.get(marker.part(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSettling(Marker marker, int many) {
        var now = team.clock().instant();
        for (int i = 0; i < many; i++) {
            if (unclear.get(marker.part(i))
                    .filter(it -> it.plus(SETTLING).isAfter(now))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void readBack(Errand.Post post, Attempt attempt, String channel, Marker marker)
            throws NotDelivered, SaysNo {
        var method = post.thread().isPresent() ? "conversations.replies" : "conversations.history";
        var arguments = new HashMap<String, String>();
        arguments.put("channel", channel);
        arguments.put("include_all_metadata", "true");
        arguments.put("oldest", String.valueOf(Math.max(0, since(attempt))));
        post.thread().map(ThreadRef::id).ifPresent(it -> arguments.put("ts", it));
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body = team.api().read(method, Channels.paged(arguments, cursor.get()));
            Json.objects(body, "messages").forEach(message -> remember(message, marker));
            cursor = Channels.next(body);
        }
    }

    private static long since(Attempt attempt) {
        return attempt.first().minus(CLOCKS_DIFFER).getEpochSecond();
    }

    /** Only a message by ourselves counts: anybody can type what looks like our sign. */
    private void remember(JsonObject message, Marker marker) {
        boolean ours = Json.text(message, "user").filter(team.bot()::equals).isPresent();
        if (ours) {
            sign(message)
                    .filter(it -> it.startsWith(marker.sign() + "."))
                    .ifPresent(it -> parts.put(it, ts(message)));
        }
    }

    private static Optional<String> sign(JsonObject message) {
        return Json.object(message, "metadata")
                .flatMap(it -> Json.object(it, "event_payload"))
                .flatMap(it -> Json.text(it, "sign"))
                .or(() ->
                        Json.objects(message, "blocks").stream()
                                .findFirst()
                                .flatMap(it -> Json.text(it, "block_id")));
    }
}
