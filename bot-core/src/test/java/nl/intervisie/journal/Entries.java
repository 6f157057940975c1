package nl.intervisie.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Entry.Head;
import nl.intervisie.engine.Entry.Ring;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Writes entries for tests, on a fixed Monday. */
public final class Entries {

    public static final Workspace HOUSE = new Workspace("rehearsal:house");
    public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.123456789Z");
    public static final RoomRef ROOM = new RoomRef(HOUSE, "room-1");
    public static final UserRef ANA = new UserRef(HOUSE, "u-ana");
    public static final UserRef BEN = new UserRef(HOUSE, "u-ben");
    public static final Head HEAD = new Head(ROOM, "method-hash", "nl", true, Optional.empty());

    private static final Listeners EVERYONE = new Listeners.Everyone();
    private static final Notice WORD = Notice.of(Kind.WORD, Saying.say(Phrase.values()[0]));

    private final SessionKey session;
    private final long after;
    private final List<SessionEvent> events = new ArrayList<>();
    private final Map<TextRef, String> contents = new HashMap<>();
    private final List<TextRef> erased = new ArrayList<>();
    private final Map<Seat, UserRef> seated = new HashMap<>();
    private final Map<String, TextRef> typed = new HashMap<>();
    private final List<Owed> owed = new ArrayList<>();
    private Optional<HeardKey> heard = Optional.empty();
    private Optional<Ring> alarm = Optional.empty();
    private Head head = HEAD;
    private Instant at = MONDAY;

    private Entries(SessionKey session, long after) {
        this.session = session;
        this.after = after;
    }

    public static SessionKey session(String id) {
        return new SessionKey(HOUSE, id);
    }

    /** An entry after the event with this number. */
    public static Entries after(SessionKey session, long after) {
        return new Entries(session, after);
    }

    public static HeardKey key(String id) {
        return new HeardKey(HOUSE, id);
    }

    public Entries heard(String id) {
        heard = Optional.of(key(id));
        return this;
    }

    public Entries at(Instant moment) {
        at = moment;
        return this;
    }

    public Entries with(SessionEvent event) {
        events.add(event);
        return this;
    }

    public Entries saying(TextRef ref, String words) {
        contents.put(ref, words);
        return this;
    }

    public Entries erasing(TextRef ref) {
        erased.add(ref);
        return this;
    }

    public Entries seating(Seat seat, UserRef who) {
        seated.put(seat, who);
        return this;
    }

    public Entries typedIn(String message, TextRef ref) {
        typed.put(message, ref);
        return this;
    }

    /** Owes a word to everybody, under a slot. */
    public Entries owing(String slot) {
        return owing(slot, new Effect.Say(EVERYONE, slot, WORD));
    }

    /** Owes another form of what stands under a slot. */
    public Entries revising(String slot) {
        return owing(slot, new Effect.Revise(EVERYONE, slot, WORD));
    }

    public Entries takingAway(String slot) {
        return owing(slot, new Effect.TakeAway(EVERYONE, slot));
    }

    public Entries cleaningUp() {
        return owing("", new Effect.CleanUp());
    }

    private Entries owing(String slot, Effect effect) {
        var part = owed.size();
        var seq = after + 1;
        owed.add(
                new Owed(
                        session,
                        seq + "." + part,
                        "room",
                        seq,
                        part,
                        1,
                        slot,
                        effect,
                        "t" + seq + part,
                        at));
        return this;
    }

    public Entries owing(List<Owed> more) {
        owed.addAll(more);
        return this;
    }

    public Entries ringing(Instant moment, int epoch) {
        alarm = Optional.of(new Ring(moment, epoch));
        return this;
    }

    public Entries head(Head glance) {
        head = glance;
        return this;
    }

    public Entry entry() {
        return new Entry(
                session, heard, after, at, events, contents, erased, seated, typed, owed, alarm,
                head);
    }
}
