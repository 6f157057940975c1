package nl.intervisie.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What one command changed, recorded whole or not at all, in one transaction.
 *
 * @param heard what made it happen; empty for the clock. Recorded once per key
 * @param after the number of the last event before these: 0 for a new session. Another writer's
 *     event there means {@link Journal.Overtaken}
 * @param at when
 * @param contents words by reference, in clear; the journal seals them. An existing reference is
 *     replaced (mended words)
 * @param erased references whose words are destroyed with this entry
 * @param seated people who were given a seat
 * @param typed platform messages that carry contents, so that mending and removing them finds the
 *     words
 * @param alarm when the clock must call next; empty when it need not
 * @param head what is looked up about a session without replaying it
 */
public record Entry(
        SessionKey session,
        Optional<HeardKey> heard,
        long after,
        Instant at,
        List<SessionEvent> events,
        Map<TextRef, String> contents,
        List<TextRef> erased,
        Map<Seat, UserRef> seated,
        Map<String, TextRef> typed,
        List<Owed> owed,
        Optional<Ring> alarm,
        Head head) {

    public Entry {
        events = List.copyOf(events);
        contents = Map.copyOf(contents);
        erased = List.copyOf(erased);
        seated = Map.copyOf(seated);
        typed = Map.copyOf(typed);
        owed = List.copyOf(owed);
    }

    /**
     * When the clock calls a session.
     *
     * @param epoch of the phase it was set in
     */
    public record Ring(Instant at, int epoch) {}

    /**
     * The session at a glance.
     *
     * @param room where it began, and where it is looked for; it may live in one opened for it
     * @param method content hash of the method it is pinned to
     * @param open whether anything may still happen in it
     * @param destroyAt when its contents and seats must be gone; empty while it runs
     */
    public record Head(
            RoomRef room,
            String method,
            String language,
            boolean open,
            Optional<Instant> destroyAt) {}
}
