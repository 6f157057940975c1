package nl.intervisie.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.Session;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * One session held in memory: its state, who sits where, where its messages are. Guarded by its own
 * monitor.
 */
final class Live {

    /** Words kept at hand so that what was just said need not be unsealed again. */
    private static final int AT_HAND = 64;

    final SessionKey key;
    private final Map<Seat, UserRef> seats = new ConcurrentHashMap<>();
    private final Map<UserRef, Seat> seatOf = new ConcurrentHashMap<>();
    private final Map<String, TextRef> typed = new ConcurrentHashMap<>();
    private final Map<String, String> slots = new ConcurrentHashMap<>();
    private final Map<TextRef, String> words = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile Session state;
    private volatile Entry.Head head;
    private long seq;
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private final AtomicInteger countsAsked = new AtomicInteger();
    private final AtomicReference<Optional<Instant>> mute = new AtomicReference<>(Optional.empty());

    Live(SessionKey key, Session state, long seq, Entry.Head head) {
        this.key = key;
        this.state = state;
        this.seq = seq;
        this.head = head;
    }

    /** Since when the group hears nothing new, because the platform does not take it. */
    Optional<Instant> muteSince() {
        return mute.get();
    }

    /** What was to be said then could not be. */
    void fallsSilent(Instant silent) {
        mute.updateAndGet(since -> since.or(() -> Optional.of(silent)));
    }

    /** The group hears again; since when it did not. */
    Optional<Instant> speaks() {
        return mute.getAndSet(Optional.empty());
    }

    Session state() {
        return state;
    }

    long seq() {
        return seq;
    }

    Entry.Head head() {
        return head;
    }

    /** Where the session lives now: the room it was moved to, or where it began. */
    RoomRef room() {
        var moved = slots.get(Dispatch.ROOM_SLOT);
        return moved == null ? head.room() : new RoomRef(key.workspace(), moved);
    }

    Optional<UserRef> user(Seat seat) {
        return Optional.ofNullable(seats.get(seat));
    }

    Optional<Seat> seat(UserRef who) {
        return Optional.ofNullable(seatOf.get(who));
    }

    /** The seat this person has, or gets when what they ask is accepted. */
    Seat seatFor(UserRef who) {
        return seat(who).orElseGet(() -> Seat.number(seats.size() + 1));
    }

    Optional<TextRef> typed(String message) {
        return Optional.ofNullable(typed.get(message));
    }

    /** The messages that people typed and that count. */
    Set<MessageRef> typed() {
        return typed.keySet().stream().map(MessageRef::new).collect(Collectors.toSet());
    }

    Map<String, String> slots() {
        return slots;
    }

    Map<Seat, UserRef> seats() {
        return seats;
    }

    void seated(Map<Seat, UserRef> more) {
        more.forEach((seat, who) -> {
            seats.put(seat, who);
            seatOf.put(who, seat);
        });
    }

    void typedAll(Map<String, TextRef> more) {
        typed.putAll(more);
    }

    Optional<String> atHand(TextRef ref) {
        return Optional.ofNullable(words.get(ref));
    }

    void keepAtHand(Map<TextRef, String> more) {
        synchronized (words) {
            words.putAll(more);
            var oldest = words.keySet().iterator();
            for (int extra = words.size() - AT_HAND; extra > 0; extra--) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    void forget(Iterable<TextRef> refs) {
        refs.forEach(words::remove);
    }

    /** Under which slot the card of the moment is found. */
    String card() {
        return state instanceof Gathering ? "lobby" : Dispatch.CARD + state.epoch();
    }

    /** Whether this card was not brought back before. */
    boolean restores(String card) {
        return restored.add(card);
    }

    /** Asks for a count of who can read along; whether nobody is counting yet. */
    boolean asksForCount() {
        return countsAsked.getAndIncrement() == 0;
    }

    int countsAsked() {
        return countsAsked.get();
    }

    /** Whether nobody has asked again since there were so many who asked. */
    boolean countedFor(int asked) {
        return countsAsked.compareAndSet(asked, 0);
    }

    /** The session after an entry that is durable. */
    void advance(Session next, Entry entry) {
        state = next;
        seq = entry.after() + entry.events().size();
        head = entry.head();
        seated(entry.seated());
        typedAll(entry.typed());
        keepAtHand(entry.contents());
        forget(entry.erased());
    }
}
