package nl.intervisie.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of ours in one server: posted once, edited, taken away, and found again. */
final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int MANY = 20_000;

    /** How long Discord surely takes a message with a nonce it knows for the same message. */
    private static final Duration NONCE = Duration.ofMinutes(2);

    private final Branch branch;
    private final Kept<String> parts;
    private final Kept<Boolean> gone;
    private final Kept<Boolean> ready;

    Posting(Branch branch) {
        this.branch = branch;
        parts = new Kept<>(branch.clock(), REMEMBERED, MANY);
        ready = new Kept<>(branch.clock(), REMEMBERED, MANY);
        gone = new Kept<>(branch.clock(), REMEMBERED, MANY);
    }

    /** Posts what is not there yet of this message; where that is not taken, it knocks. */
    Posted post(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        try {
            return said(post, attempt);
        } catch (SaysNo e) {
            if (e.is(SaysNo.TAKES_NO_MESSAGES)) {
                knock(post);
            }
            throw e;
        }
    }

    private void knock(Errand.Post post) throws NotDelivered {
        var kind = post.message().kind();
        switch (post.audience()) {
            case Audience.Person(var who, var room) -> branch.knock().at(who, room, kind);
            case Audience.Desk(var who, var room) -> branch.knock().at(who, room, kind);
            case Audience.Room _ -> {}
        }
    }

    private Posted said(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var channel = place(post);
        var marker = Marker.of(post, attempt);
        var pieces = components(post.audience()).parts(post.message(), marker);
        var posted = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            var sign = marker.part(i);
            var known = parts.get(sign);
            posted.add(known.isPresent() ? known.get() : place(channel, pieces.get(i), sign));
        }
        var whole = new Posted(channel, posted);
        putReady(whole, post.message());
        return whole;
    }

    private String place(String channel, DataObject piece, String sign)
            throws NotDelivered, Unclear, SaysNo {
        piece.put("nonce", sign).put("enforce_nonce", true);
        var said =
                branch.channels()
                        .awake(
                                channel,
                                () ->
                                        branch.rest()
                                                .call(
                                                        Route.Messages.SEND_MESSAGE.compile(
                                                                channel),
                                                        piece));
        var id = said.getString("id");
        parts.put(sign, id);
        return id;
    }

    private Components components(Audience audience) {
        Optional<RoomRef> about =
                switch (audience) {
                    case Audience.Room _ -> Optional.empty();
                    case Audience.Person(_, var room) -> Optional.of(room);
                    case Audience.Desk(_, var room) -> Optional.of(room);
                };
        return new Components(branch.server(), about);
    }

    /** The buttons do the same, so what fails here is let go. */
    private void putReady(Posted posted, Message message) {
        if (!message.reactions().isEmpty() && ready.add(posted.ref().id(), true)) {
            message.reactions().forEach(it -> putReady(posted, it.emoji()));
        }
    }

    private void putReady(Posted posted, String emoji) {
        try {
            branch.rest()
                    .call(
                            Route.Messages.ADD_REACTION.compile(
                                    posted.channel(), posted.first(), Refs.emoji(emoji), "@me"),
                            null);
        } catch (SaysNo | NotDelivered | Unclear e) {
            LOG.debug("A reaction was not put ready: {}", e.getMessage());
        }
    }

    private String place(Errand.Post post) throws NotDelivered, SaysNo {
        return switch (post.audience()) {
            case Audience.Room(var room) -> post.thread().map(ThreadRef::id).orElse(room.id());
            case Audience.Person(var who, _) -> branch.channels().with(who);
            case Audience.Desk(var who, _) -> branch.channels().with(who);
        };
    }

    /**
     * Replaces a message; what is over goes, and what does not fit any more goes on in a message of
     * its own.
     */
    Posted edit(Errand.Edit edit, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var marker = Marker.of(edit, attempt);
        var posted = Posted.read(edit.target());
        var pieces = components(edit.audience()).parts(edit.message(), marker);
        boolean isDone = parts.get(marker.part(0)).isPresent();
        if (!isDone) {
            replace(posted, pieces);
        }
        var whole = new Posted(posted.channel(), grown(posted, pieces, edit, attempt));
        if (!isDone) {
            parts.put(marker.part(0), posted.first());
            putReady(whole, edit.message());
        }
        return whole;
    }

    private void replace(Posted posted, List<DataObject> pieces)
            throws NotDelivered, Unclear, SaysNo {
        for (int i = 0; i < posted.parts().size(); i++) {
            var id = posted.parts().get(i);
            if (i < pieces.size()) {
                replace(posted.channel(), id, pieces.get(i));
            } else {
                takeAway(posted.channel(), id);
            }
        }
    }

    private List<String> grown(
            Posted posted, List<DataObject> pieces, Errand.Edit edit, Attempt attempt)
            throws NotDelivered, Unclear, SaysNo {
        int there = Math.min(posted.parts().size(), pieces.size());
        var all = new ArrayList<>(posted.parts().subList(0, there));
        var marker = Marker.of(edit, attempt);
        for (int i = there; i < pieces.size(); i++) {
            var sign = marker.part(i);
            if (parts.get(sign).isEmpty()) {
                lookFor(sign, posted.channel(), edit, attempt);
            }
            var known = parts.get(sign);
            all.add(known.isPresent() ? known.get() : place(posted.channel(), pieces.get(i), sign));
        }
        return all;
    }

    /** Where we can not look, Discord still knows the nonce for a while. */
    private void lookFor(String sign, String channel, Errand.Edit edit, Attempt attempt)
            throws NotDelivered {
        try {
            new Search(branch)
                    .after(channel, attempt.first(), edit.message().kind(), List.of(sign))
                    .forEach(parts::put);
        } catch (SaysNo e) {
            LOG.debug("What followed a message is not looked for: {}", e.getMessage());
        }
    }

    private void replace(String channel, String id, DataObject piece)
            throws NotDelivered, Unclear, SaysNo {
        unlessGone(
                channel,
                () -> branch.rest().call(Route.Messages.EDIT_MESSAGE.compile(channel, id), piece));
    }

    void takeAway(String channel, String id) throws NotDelivered, Unclear, SaysNo {
        var key = channel + "/" + id;
        if (!gone.add(key, true)) {
            return;
        }
        try {
            unlessGone(
                    channel,
                    () ->
                            branch.rest()
                                    .call(
                                            Route.Messages.DELETE_MESSAGE.compile(channel, id),
                                            null));
        } catch (NotDelivered | Unclear | SaysNo e) {
            gone.forget(key);
            throw e;
        }
    }

    void remove(Posted posted) throws NotDelivered, Unclear, SaysNo {
        for (var id : posted.parts()) {
            takeAway(posted.channel(), id);
        }
    }

    private void unlessGone(String channel, Channels.Doing<DataObject> doing)
            throws NotDelivered, Unclear, SaysNo {
        try {
            branch.channels().awake(channel, doing);
        } catch (SaysNo e) {
            if (!e.is(SaysNo.UNKNOWN_MESSAGE)) {
                throw e;
            }
        }
    }

    /** Whether we are taking this message away, or have done so. */
    boolean takesAway(String channel, String message) {
        return gone.get(channel + "/" + message).isPresent();
    }

    /** What looking for a message showed. */
    sealed interface Trace {
        record Whole(Posted posted) implements Trace {}

        record Nowhere() implements Trace {}

        record NotYet() implements Trace {}

        record Unknown() implements Trace {}
    }

    /**
     * Looks for what an earlier attempt left. Where we can not look, "nowhere" is still right while
     * Discord knows the nonce: the same message is then not made twice.
     */
    Trace look(Errand.Post post, Attempt attempt) {
        try {
            return found(post, attempt);
        } catch (NotDelivered _) {
            return mayKnow(attempt) ? new Trace.Nowhere() : new Trace.NotYet();
        } catch (SaysNo _) {
            return mayKnow(attempt) ? new Trace.Nowhere() : new Trace.Unknown();
        }
    }

    private boolean mayKnow(Attempt attempt) {
        return branch.clock().instant().isBefore(attempt.first().plus(NONCE));
    }

    private Trace found(Errand.Post post, Attempt attempt) throws NotDelivered, SaysNo {
        var channel = place(post);
        var marker = Marker.of(post, attempt);
        int many = components(post.audience()).parts(post.message(), marker).size();
        var signs = IntStream.range(0, many).mapToObj(marker::part).toList();
        if (known(signs).size() < many) {
            new Search(branch)
                    .after(channel, attempt.first(), post.message().kind(), signs)
                    .forEach(parts::put);
        }
        var posted = known(signs);
        return posted.size() == many
                ? new Trace.Whole(new Posted(channel, posted))
                : new Trace.Nowhere();
    }

    private List<String> known(List<String> signs) {
        return signs.stream().flatMap(it -> parts.get(it).stream()).toList();
    }
}
