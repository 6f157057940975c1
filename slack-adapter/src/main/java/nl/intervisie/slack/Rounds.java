package nl.intervisie.slack;

import java.time.Duration;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the channels of open sessions, since Slack does not say everything: before a phase
 * begins, and after a while in which we heard nothing.
 */
record Rounds(SlackPlatform.Branch branch) {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Slow enough to leave room for whatever else must be asked. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** Whether a channel still is what it was, and its people are there. Without an answer: yes. */
    void look(RoomRef room) {
        try {
            var change = branch.channels().change(room.id());
            change.turn()
                    .map(it -> new News.RoomTurned(key(room), room, it))
                    .ifPresent(it -> hearing().learn(it));
            for (var who : change.left()) {
                hearing().hear(new Incoming.WentOut(key(room), who, room));
            }
        } catch (SaysNo e) {
            refused(room, e);
        } catch (NotDelivered e) {
            LOG.debug("A channel was not looked at: {}", e.getMessage());
        }
    }

    /** Whether a channel that took nothing of us is still there, asked anew. */
    void lookAgain(RoomRef room) {
        branch.channels().changed(room.id());
        look(room);
    }

    /** What became of all of them while we heard nothing. */
    void all() {
        boolean isFirst = true;
        for (var room : hearing().openRooms(branch.team().workspace())) {
            if (!isFirst && !branch.rest().isOver(BETWEEN)) {
                return;
            }
            isFirst = false;
            catchUp(room);
        }
    }

    private void catchUp(RoomRef room) {
        try {
            var readers =
                    Patience.MUCH.with(
                            branch.rest(), () -> branch.channels().readersNow(room.id()));
            hearing().learn(new News.RoomSeen(key(room), room, readers));
        } catch (SaysNo e) {
            refused(room, e);
        } catch (NotDelivered e) {
            LOG.warn("A channel can not be looked at now: {}", e.getMessage());
        }
    }

    private void refused(RoomRef room, SaysNo why) {
        if (isGone(why)) {
            hearing().learn(new News.RoomTurned(key(room), room, News.Turn.GONE));
        } else {
            LOG.warn("A channel can not be looked at: {}", why.getMessage());
        }
    }

    /** Whether Slack says so of a channel in which we can say nothing. */
    static boolean isGone(SaysNo why) {
        return why.is("channel_not_found", "not_in_channel", "is_archived");
    }

    private Hearing hearing() {
        return branch.hearing().get();
    }

    private HeardKey key(RoomRef room) {
        var at = branch.team().clock().instant().toEpochMilli();
        return new HeardKey(room.workspace(), "look/" + room.id() + "/" + at);
    }
}
