package nl.intervisie.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Journal.Memory;
import nl.intervisie.engine.Journal.Pending;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** One session as the journal in memory holds it. */
final class Stored {

    private static final Comparator<Owed> NUMBERED =
            Comparator.comparing(Owed::seq).thenComparing(Owed::part);

    final Instant began;
    final List<SessionEvent> events = new ArrayList<>();
    final Map<TextRef, String> words = new HashMap<>();
    final Map<Seat, UserRef> seats = new HashMap<>();
    final Map<String, TextRef> typed = new HashMap<>();
    final Map<String, Pending> owed = new LinkedHashMap<>();
    final Map<String, Sent> done = new HashMap<>();
    Optional<Entry.Ring> alarm;
    Entry.Head head;

    private record Sent(Owed owed, String ref) {}

    private Stored(Instant began, Entry.Head head) {
        this.began = began;
        this.head = head;
        this.alarm = Optional.empty();
    }

    Stored(Stored other) {
        this(other.began, other.head);
        events.addAll(other.events);
        words.putAll(other.words);
        seats.putAll(other.seats);
        typed.putAll(other.typed);
        owed.putAll(other.owed);
        done.putAll(other.done);
        alarm = other.alarm;
    }

    static Stored by(Entry entry) {
        return new Stored(entry.at(), entry.head()).add(entry);
    }

    Stored after(Entry entry) {
        return new Stored(this).add(entry);
    }

    private Stored add(Entry entry) {
        events.addAll(entry.events());
        words.putAll(entry.contents());
        entry.erased().forEach(words::remove);
        seats.putAll(entry.seated());
        typed.putAll(entry.typed());
        for (var owing : entry.owed()) {
            owed.put(
                    owing.key(),
                    new Pending(owing, new Outcome(Outcome.State.WAITING, 0, "", owing.since())));
        }
        alarm = entry.alarm();
        head = entry.head();
        return this;
    }

    void note(String errand, Outcome outcome) {
        var pending = owed.get(errand);
        switch (outcome.state()) {
            case WAITING, TRIED -> {
                if (pending != null) {
                    owed.put(errand, new Pending(pending.owed(), outcome));
                }
            }
            case SENT -> sent(errand, outcome.ref());
            case OVERTAKEN, DEAD -> owed.remove(errand);
        }
    }

    private void sent(String errand, String ref) {
        var pending = owed.remove(errand);
        if (pending != null) {
            done.put(errand, new Sent(pending.owed(), ref));
        } else {
            done.computeIfPresent(errand, (_, before) -> new Sent(before.owed(), ref));
        }
    }

    void destroy(Journal.Destroying what) {
        words.keySet().retainAll(what.keepWords());
        seats.keySet().retainAll(what.keepSeats());
        typed.values().retainAll(what.keepWords());
    }

    Memory memory(SessionKey session) {
        var pending =
                owed.values().stream()
                        .sorted(
                                Comparator.comparing((Pending p) -> p.owed().lane())
                                        .thenComparing(Pending::owed, NUMBERED))
                        .toList();
        return new Memory(
                session,
                List.copyOf(events),
                Map.copyOf(seats),
                Map.copyOf(typed),
                pending,
                slots(),
                alarm,
                head);
    }

    List<String> sent() {
        return done.values().stream()
                .filter(it -> !it.ref().isEmpty())
                .sorted(Comparator.comparing(Sent::owed, NUMBERED))
                .map(Sent::ref)
                .toList();
    }

    private Map<String, String> slots() {
        var slots = new HashMap<String, String>();
        done.values().stream()
                .filter(it -> !it.owed().slot().isEmpty())
                .sorted(Comparator.comparing(Sent::owed, NUMBERED))
                .forEach(it -> slots.put(it.owed().slot(), it.ref()));
        return slots;
    }
}
