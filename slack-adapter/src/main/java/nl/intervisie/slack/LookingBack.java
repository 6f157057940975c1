package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;

/** Finds messages of ours again by the sign they bear. */
record LookingBack(Team team, Channels channels, Known known) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int PAGES = 5;

    /** What looking for a message showed. */
    sealed interface Trace {
        record Whole(Posted posted) implements Trace {}

        record Nowhere() implements Trace {}

        record NotYet() implements Trace {}

        record Unknown() implements Trace {}
    }

    /**
     * Looks for what an earlier attempt left. A request may still be on its way for a moment after
     * its line broke, so "nowhere" is only believed after that. Where nothing can be read back, all
     * that an earlier attempt of this life can have left unknown is an empty message.
     */
    Trace look(Errand.Post post, Attempt attempt) {
        try {
            return found(post, attempt);
        } catch (NotDelivered | Unclear _) {
            return new Trace.NotYet();
        } catch (SaysNo _) {
            return new Trace.Unknown();
        }
    }

    private Trace found(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var channel = channels.of(post.audience());
        var marker = Marker.of(post, attempt);
        var pieces = new Blocks(team, post.audience().room().id()).parts(post.message(), marker);
        var signs = IntStream.range(0, pieces.size()).mapToObj(marker::part).toList();
        if (signs.stream().anyMatch(it -> known.bearing(it).isEmpty())) {
            if (!team.canReadBack(channel)) {
                return new Trace.Nowhere();
            }
            readBack(channel, post.thread().map(ThreadRef::id), attempt, marker.sign() + ".");
        }
        var posted = new ArrayList<String>();
        signs.forEach(it -> known.bearing(it).ifPresent(posted::add));
        if (posted.size() == signs.size()) {
            return new Trace.Whole(new Posted(channel, posted));
        }
        return signs.stream().anyMatch(known::isSettling)
                ? new Trace.NotYet()
                : new Trace.Nowhere();
    }

    /** Reads back what stands there, and remembers what bears a sign that begins like this. */
    void readBack(String channel, Optional<String> thread, Attempt attempt, String sign)
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
                    .ifPresent(it -> known.bears(it, Json.text(message, "ts").orElseThrow()));
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

    /** In which thread this stands; empty when it stands in the channel. */
    Optional<String> thread(Posted posted) throws NotDelivered, SaysNo {
        var at = known.thread(posted.channel(), posted.first());
        if (at.isPresent() || !team.canReadBack(posted.channel())) {
            return at.filter(it -> !it.isEmpty());
        }
        var arguments = Map.of("channel", posted.channel(), "ts", posted.first(), "limit", "1");
        return Json.objects(team.api().read("conversations.replies", arguments), "messages")
                .stream()
                .findFirst()
                .flatMap(it -> Json.text(it, "thread_ts"))
                .filter(it -> !it.equals(posted.first()));
    }
}
