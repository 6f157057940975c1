package nl.intervisie.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Marker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody who takes no direct messages, in the room and without a word of what it is about,
 * where they see what is theirs.
 */
final class Knock {

    /** What its button carries: whoever presses it sees what is theirs. */
    static final String MINE = "mine";

    private static final String SIGN = "knock";
    private static final Logger LOG = LoggerFactory.getLogger(Knock.class);
    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final Duration STANDS = Duration.ofHours(12);
    private static final int MANY = 10_000;

    private final Branch branch;
    private final Kept<Boolean> recent;
    private final Kept<String> standing;

    Knock(Branch branch) {
        this.branch = branch;
        recent = new Kept<>(branch.clock(), RECENT, MANY);
        standing = new Kept<>(branch.clock(), STANDS, MANY);
    }

    /**
     * Once, for whatever it is; then for what waits for this person, in place of the one before. A
     * word in passing is no reason to knock again: the others would see that there was one.
     */
    void at(UserRef who, RoomRef room, Message.Kind kind) throws NotDelivered {
        var door = room.id() + "/" + who.id();
        var before = standing.get(door);
        boolean needsNone = kind == Message.Kind.WORD && before.isPresent();
        if (needsNone || !recent.add(door, true)) {
            return;
        }
        try {
            standing.put(door, say(who, room));
            if (before.isPresent()) {
                branch.posting().takeAway(room.id(), before.get());
            }
        } catch (NotDelivered e) {
            recent.forget(door);
            throw e;
        } catch (SaysNo | Unclear e) {
            LOG.warn("Nobody could be told where their private words are: {}", e.getMessage());
        }
    }

    private String say(UserRef who, RoomRef room) throws NotDelivered, Unclear, SaysNo {
        var marker = new Marker(SIGN + branch.clock().millis());
        var piece =
                new Components(branch.server(), Optional.empty())
                        .parts(word(who), marker)
                        .getFirst()
                        .put("nonce", marker.part(0))
                        .put("enforce_nonce", true);
        OwnWords.offer(piece, text("knock-show"), MINE);
        return posted(room.id(), piece).getString("id");
    }

    private DataObject posted(String channel, DataObject piece)
            throws NotDelivered, Unclear, SaysNo {
        var route = Route.Messages.SEND_MESSAGE.compile(channel);
        return branch.channels().awake(channel, () -> branch.rest().call(route, piece));
    }

    private Message word(UserRef who) {
        var halves = text("knock").split("\\{0}", 2);
        var line =
                new Line(
                        List.of(
                                new Span.Plain(halves[0]),
                                new Span.Call(who),
                                new Span.Plain(halves[1])));
        return new Message(
                Message.Kind.WORD, Optional.empty(), List.of(line), List.of(), List.of());
    }

    private String text(String key) {
        return OwnWords.text(branch.server().language(), key);
    }
}
