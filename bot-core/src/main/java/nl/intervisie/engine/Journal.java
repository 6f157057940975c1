package nl.intervisie.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Remembers, so that nothing is lost when the bot falls. Every write returns when it is durable;
 * nothing may act on what has not returned.
 */
public interface Journal {

    /**
     * Records one entry, durably, and returns. Entries of different sessions may share one sync.
     *
     * @throws Overtaken when the session has moved on since it was read: read it again and decide
     *     anew
     * @throws HeardBefore when what was heard is recorded already: nothing to do
     * @throws NotRecorded when it could not be recorded: nothing of it is, and nobody may be told
     *     it is
     */
    void record(Entry entry) throws Overtaken, HeardBefore;

    /**
     * Notes how an errand stands, and does not wait: it is durable no later than whatever is asked
     * or recorded next. A fall may lose it, as it may come between doing an errand and noting it;
     * such an errand is looked for before it is done again. What was sent is found under its slot
     * until it is taken away; a revision changes nothing there unless its outcome names what is
     * found there from now on. Repeating it is harmless.
     */
    void note(Owed owed, Outcome outcome);

    /** Whether this was heard and recorded. */
    boolean heardBefore(HeardKey key);

    /** Remembers that something was heard that belongs to no session. Repeating it is harmless. */
    void heard(HeardKey key, Instant at);

    /** Everything remembered of one session but its words; empty when there is none. */
    Optional<Memory> recall(SessionKey session);

    /** Every session that is open, or still owes or expects something. */
    List<SessionKey> unfinished();

    /** The open session that began in this room. */
    Optional<SessionKey> openIn(RoomRef room);

    /** The closed sessions that began in this room, newest first, the last few. */
    List<SessionKey> closedIn(RoomRef room);

    /** The open sessions in which this person has a seat, newest first. */
    List<SessionKey> of(UserRef who);

    /** The closed sessions in which this person's seat is still kept, newest first. */
    List<SessionKey> remembering(UserRef who);

    /** Words, opened, by reference; those withdrawn or destroyed are absent. */
    Map<TextRef, String> words(SessionKey session, Collection<TextRef> refs);

    /** Words, opened; empty when they were withdrawn or destroyed. */
    default Optional<String> words(SessionKey session, TextRef ref) {
        return Optional.ofNullable(words(session, List.of(ref)).get(ref));
    }

    /**
     * Destroys all words and seats of a session but those to keep; keys included. Repeating it is
     * harmless. The session stays {@link #overdue} until an entry with a later {@link
     * Entry.Head#destroyAt}, or none, is recorded after it.
     */
    void destroy(SessionKey session, Destroying what);

    /** What the platform calls everything that was sent in this session and may still be there. */
    List<String> sent(SessionKey session);

    /** Sessions with something to destroy at {@code now}. */
    List<SessionKey> overdue(Instant now);

    /**
     * Keeps a small private text of one person outside any session (a prepared case), replacing the
     * one before.
     */
    void keep(UserRef who, String what, String text, Instant destroyAt);

    /** What {@link #keep} kept. */
    Optional<String> kept(UserRef who, String what);

    /** All that {@link #keep} kept under names that begin like this, of whomever. */
    List<Kept> keptBeginning(String what);

    /** Forgets what {@link #keep} kept. */
    void forget(UserRef who, String what);

    /** Remembers a method by its hash, append-only; one that is known already is left as it is. */
    void pin(String hash, String json);

    /** Every method ever pinned: hash to resolved model. */
    Map<String, String> pinned();

    /** A setting of a workspace. */
    Optional<String> setting(Workspace workspace, String name);

    /** Changes a setting of a workspace. */
    void set(Workspace workspace, String name, String value);

    /** Marks that we are alive at {@code now}. */
    void alive(Instant now);

    /** When {@link #alive} was last called, in this or an earlier life. */
    Optional<Instant> lastAlive();

    /** Forgets keys of things heard before this moment, kept cases and settings past their time. */
    void tidy(Instant heardBefore, Instant now);

    /** What {@link #destroy} leaves. */
    record Destroying(List<TextRef> keepWords, List<Seat> keepSeats) {}

    /**
     * One session as remembered.
     *
     * @param seats who sits where; empty after destruction
     * @param typed platform messages that carried contents
     * @param owed everything not yet sent, overtaken or dead, in order of lane and number
     * @param slots for each slot the platform's reference of what was last sent under it
     * @param alarm the next call of the clock
     */
    record Memory(
            SessionKey key,
            List<SessionEvent> events,
            Map<Seat, UserRef> seats,
            Map<String, TextRef> typed,
            List<Pending> owed,
            Map<String, String> slots,
            Optional<Entry.Ring> alarm,
            Entry.Head head) {}

    /** A small private text, and whose it is. */
    record Kept(UserRef who, String what, String text) {}

    /**
     * Something owed, and how it stands.
     *
     * @param about what the platform calls the last that was sent before it under its slot, and is
     *     not taken away; empty when there is none
     */
    record Pending(Owed owed, Outcome outcome, String about) {

        public Pending(Owed owed, Outcome outcome) {
            this(owed, outcome, "");
        }
    }

    /** Somebody else recorded events in this session first. */
    final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;

        public Overtaken(String message) {
            super(message);
        }
    }

    /** This was heard and recorded before. */
    final class HeardBefore extends Exception {
        private static final long serialVersionUID = 1L;

        public HeardBefore() {
            super("heard before");
        }
    }

    /**
     * It could not be recorded (disk full, database lost): nothing of it is kept. It has no cause,
     * because what a database says holds the values that were written.
     */
    final class NotRecorded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotRecorded(String message) {
            super(message);
        }
    }
}
