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
import nl.intervisie.session.effect.Effect;
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
    final Map<Owed, String> sent = new HashMap<>();
    Optional<Entry.Ring> alarm;
    Entry.Head head;

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
        sent.putAll(other.sent);
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

    void note(Owed owing, Outcome outcome) {
        switch (outcome.state()) {
            case WAITING, TRIED ->
                    owed.computeIfPresent(owing.key(), (_, _) -> new Pending(owing, outcome));
            case OVERTAKEN, DEAD -> owed.remove(owing.key());
            case SENT -> {
                if (owed.remove(owing.key()) != null) {
                    sent(owing, outcome.ref());
                }
            }
        }
    }

    private void sent(Owed owing, String ref) {
        switch (owing.effect()) {
            case Effect.Say _, Effect.OpenThread _, Effect.OpenRoom _ -> {
                if (!ref.isEmpty()) {
                    sent.put(owing, ref);
                }
            }
            case Effect.TakeAway(_, var slot) -> last(slot, owing).ifPresent(sent::remove);
            case Effect.CleanUp _ -> sent.clear();
            case Effect.Revise(_, var slot, _) when !ref.isEmpty() ->
                    last(slot, owing).ifPresent(it -> sent.put(it, ref));
            case Effect.Revise _, Effect.LetIn _ -> {}
        }
    }

    private Optional<Owed> last(String slot, Owed before) {
        return sent.keySet().stream()
                .filter(other -> other.slot().equals(slot))
                .filter(other -> NUMBERED.compare(other, before) < 0)
                .max(NUMBERED);
    }

    void destroy(Journal.Destroying what) {
        words.keySet().retainAll(what.keepWords());
        seats.keySet().retainAll(what.keepSeats());
        typed.values().retainAll(what.keepWords());
    }

    Memory memory(SessionKey session) {
        var pending =
                owed.values().stream()
                        .map(it -> new Pending(it.owed(), it.outcome(), about(it.owed())))
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

    private String about(Owed owing) {
        return owing.slot().isEmpty()
                ? ""
                : last(owing.slot(), owing).map(it -> sent.getOrDefault(it, "")).orElse("");
    }

    List<String> sent() {
        return sent.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(NUMBERED))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, String> slots() {
        var slots = new HashMap<String, String>();
        sent.keySet().stream()
                .filter(owing -> !owing.slot().isEmpty())
                .sorted(NUMBERED)
                .forEach(owing -> slots.put(owing.slot(), sent.getOrDefault(owing, "")));
        return slots;
    }
}
