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
    private final Kept<Boolean> going;
    private final Kept<Boolean> ready;
    private final Kept<String> threads;

    Posting(Team team, Channels channels) {
        this.team = team;
        this.channels = channels;
        parts = new Kept<>(team.clock(), REMEMBERED, MANY);
        unclear = new Kept<>(team.clock(), REMEMBERED, MANY);
        ready = new Kept<>(team.clock(), REMEMBERED, MANY);
        threads = new Kept<>(team.clock(), REMEMBERED, MANY);
        gone = new Kept<>(team.clock(), REMEMBERED, MANY);
        going = new Kept<>(team.clock(), REMEMBERED, MANY);
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
            posted.add(
                    known.isPresent()
                            ? known.get()
                            : place(
                                    channel,
                                    post.thread().map(ThreadRef::id),
                                    pieces.get(i),
                                    post.message().kind(),
                                    sign));
        }
        var whole = new Posted(channel, posted);
        putReady(whole, post.message());
        return whole;
    }

    private String place(
            String channel,
            Optional<String> thread,
            Blocks.Part part,
            Message.Kind kind,
            String sign)
            throws NotDelivered, Unclear, SaysNo {
        var arguments = arguments(channel, part, kind, sign);
        thread.ifPresent(it -> arguments.put("thread_ts", it));
        if (!team.canReadBack(channel)) {
            return stands(channel, thread, anchored(arguments, sign));
        }
        try {
            var ts = ts(team.api().call("chat.postMessage", arguments));
            parts.put(sign, ts);
            return stands(channel, thread, ts);
        } catch (Unclear e) {
            unclear.put(sign, team.clock().instant());
            throw e;
        }
    }

    private String stands(String channel, Optional<String> thread, String ts) {
        threads.put(channel + "/" + ts, thread.orElse(""));
        return ts;
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

    /**
     * Replaces a message. What it has become too long for follows it in a message of its own; what
     * is over goes.
     */
    Posted edit(Errand.Edit edit, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var posted = Posted.read(edit.target());
        var marker = Marker.of(edit, attempt);
        var message = edit.message();
        var pieces = new Blocks(team, about(edit.audience())).parts(message, marker);
        var known = whole(posted, marker, pieces.size());
        if (known.isPresent()) {
            return known.get();
        }
        replace(posted, pieces, message.kind(), marker);
        var parts = still(posted, pieces.size());
        for (int i = parts.size(); i < pieces.size(); i++) {
            parts.add(follow(posted, pieces.get(i), message.kind(), marker.part(i), attempt));
        }
        var now = new Posted(posted.channel(), parts);
        putReady(now, message);
        parts(marker, now);
        return now;
    }

    /** What stands there, when this edit was made before; it may have grown by it. */
    private Optional<Posted> whole(Posted posted, Marker marker, int many) {
        if (this.parts.get(marker.part(0)).isEmpty()) {
            return Optional.empty();
        }
        var parts = still(posted, many);
        for (int i = parts.size(); i < many; i++) {
            this.parts.get(marker.part(i)).ifPresent(parts::add);
        }
        return Optional.of(new Posted(posted.channel(), parts));
    }

    private static ArrayList<String> still(Posted posted, int many) {
        return new ArrayList<>(posted.parts().subList(0, Math.min(many, posted.parts().size())));
    }

    private void parts(Marker marker, Posted now) {
        parts.put(marker.part(0), now.first());
    }

    private void replace(Posted posted, List<Blocks.Part> pieces, Message.Kind kind, Marker marker)
            throws NotDelivered, Unclear, SaysNo {
        for (int i = 0; i < posted.parts().size(); i++) {
            var ts = posted.parts().get(i);
            if (i < pieces.size()) {
                var arguments = arguments(posted.channel(), pieces.get(i), kind, marker.part(i));
                arguments.put("ts", ts);
                unlessGone("chat.update", arguments);
            } else if (i > 0) {
                delete(posted.channel(), ts);
            }
        }
    }

    /** Posts what does not fit any more, where the rest stands, unless it is there already. */
    private String follow(
            Posted posted, Blocks.Part piece, Message.Kind kind, String sign, Attempt attempt)
            throws NotDelivered, Unclear, SaysNo {
        var channel = posted.channel();
        var thread = thread(posted);
        if (parts.get(sign).isEmpty() && unclear.get(sign).isPresent()) {
            readBack(channel, thread, attempt, sign);
        }
        var known = parts.get(sign);
        return known.isPresent() ? known.get() : place(channel, thread, piece, kind, sign);
    }

    /** In which thread this stands; empty when it stands in the channel. */
    private Optional<String> thread(Posted posted) throws NotDelivered, SaysNo {
        var known = threads.get(posted.channel() + "/" + posted.first());
        if (known.isPresent() || !team.canReadBack(posted.channel())) {
            return known.filter(it -> !it.isEmpty());
        }
        var arguments = Map.of("channel", posted.channel(), "ts", posted.first(), "limit", "1");
        return Json.objects(team.api().read("conversations.replies", arguments), "messages")
                .stream()
                .findFirst()
                .flatMap(it -> Json.text(it, "thread_ts"))
                .filter(it -> !it.equals(posted.first()));
    }

    void remove(Posted posted) throws NotDelivered, Unclear, SaysNo {
        for (var ts : posted.parts()) {
            var key = posted.channel() + "/" + ts;
            if (gone.get(key).isEmpty()) {
                delete(posted.channel(), ts);
                gone.put(key, true);
            }
        }
    }

    private void delete(String channel, String ts) throws NotDelivered, Unclear, SaysNo {
        going.put(channel + "/" + ts, true);
        unlessGone("chat.delete", Map.of("channel", channel, "ts", ts));
    }

    /** Whether we take this message away ourselves. */
    boolean takesAway(String channel, String ts) {
        return going.get(channel + "/" + ts).isPresent();
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
            readBack(channel, post.thread().map(ThreadRef::id), attempt, marker.sign() + ".");
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

    /** Reads back what stands there, and remembers what bears a sign that begins like this. */
    private void readBack(String channel, Optional<String> thread, Attempt attempt, String sign)
            throws NotDelivered, SaysNo {
        var method = thread.isPresent() ? "conversations.replies" : "conversations.history";
        var arguments = new HashMap<String, String>();
        arguments.put("channel", channel);
        arguments.put("include_all_metadata", "true");
        arguments.put("oldest", String.valueOf(Math.max(0, since(attempt))));
        thread.ifPresent(it -> arguments.put("ts", it));
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body = team.api().read(method, Channels.paged(arguments, cursor.get()));
            Json.objects(body, "messages").forEach(message -> remember(message, sign));
            cursor = Channels.next(body);
        }
    }

    private static long since(Attempt attempt) {
        return attempt.first().minus(CLOCKS_DIFFER).getEpochSecond();
    }

    /** Only a message by ourselves counts: anybody can type what looks like our sign. */
    private void remember(JsonObject message, String beginning) {
        boolean ours = Json.text(message, "user").filter(team.bot()::equals).isPresent();
        if (ours) {
            sign(message)
                    .filter(it -> it.startsWith(beginning))
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
