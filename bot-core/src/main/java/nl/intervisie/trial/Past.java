package nl.intervisie.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/** What the journal holds of the session, read anew. */
final class Past {

    private final Journal journal;
    private Optional<SessionKey> key = Optional.empty();
    private List<SessionEvent> events = List.of();
    private final Map<Seat, UserRef> seats = new TreeMap<>(Comparator.comparing(Seat::id));

    Past(Journal journal) {
        this.journal = journal;
    }

    void read(RoomRef room) {
        key = key.or(() -> journal.openIn(room));
        key.flatMap(journal::recall)
                .ifPresent(it -> {
                    events = it.events();
                    seats.putAll(it.seats());
                });
    }

    List<SessionEvent> events() {
        return events;
    }

    Optional<UserRef> who(Seat seat) {
        return Optional.ofNullable(seats.get(seat));
    }

    Optional<SessionEvent.PhaseBegan> phase() {
        return events.reversed().stream()
                .filter(SessionEvent.PhaseBegan.class::isInstance)
                .map(SessionEvent.PhaseBegan.class::cast)
                .findFirst();
    }

    Optional<Plan.Box> box(Plan plan) {
        return phase().map(it -> plan.boxes().get(it.index()));
    }

    Optional<Instant> began() {
        return events.stream()
                .filter(SessionEvent.Began.class::isInstance)
                .map(SessionEvent.Began.class::cast)
                .map(SessionEvent.Began::at)
                .findFirst();
    }

    boolean isOver() {
        return events.stream().anyMatch(SessionEvent.Ended.class::isInstance);
    }

    /** When the last phase was done. */
    Optional<Instant> done() {
        return events.reversed().stream()
                .filter(SessionEvent.PhaseEnded.class::isInstance)
                .map(SessionEvent.PhaseEnded.class::cast)
                .map(SessionEvent.PhaseEnded::at)
                .findFirst();
    }
}
