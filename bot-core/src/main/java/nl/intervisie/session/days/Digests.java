package nl.intervisie.session.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * Who was told when that something is asked of them.
 *
 * @param told the day on which each was last told, where they are
 * @param here who was told since the phase began
 * @param inMoment who was told since the moment began
 * @param reminded who was reminded since the moment began
 * @param looked when the clock last looked whom to tell
 */
public record Digests(
        SortedMap<Seat, LocalDate> told,
        SortedSet<Seat> here,
        SortedSet<Seat> inMoment,
        SortedSet<Seat> reminded,
        Instant looked) {

    public Digests {
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        here = Collections.unmodifiableSortedSet(new TreeSet<>(here));
        inMoment = Collections.unmodifiableSortedSet(new TreeSet<>(inMoment));
        reminded = Collections.unmodifiableSortedSet(new TreeSet<>(reminded));
    }

    static Digests none() {
        return new Digests(
                new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Instant.MIN);
    }

    /** The day on which this person was last told. */
    public Optional<LocalDate> last(Seat who) {
        return Optional.ofNullable(told.get(who));
    }

    Digests with(SessionEvent event, Calendar calendar) {
        return switch (event) {
            case SessionEvent.Digested(var at, var who) -> told(who, at, calendar);
            case SessionEvent.Reminded(var at, var who) ->
                    new Digests(told, here, inMoment, union(reminded, who), at);
            case SessionEvent _ -> this;
        };
    }

    private Digests told(SortedSet<Seat> who, Instant at, Calendar calendar) {
        var dates = new TreeMap<>(told);
        who.forEach(it -> dates.put(it, calendar.dateFor(it, at)));
        return new Digests(dates, union(here, who), union(inMoment, who), reminded, at);
    }

    /** As a phase begins, and perhaps a moment with it. */
    Digests inPhase(boolean newMoment) {
        var nobody = new TreeSet<Seat>();
        return newMoment
                ? new Digests(told, nobody, nobody, nobody, looked)
                : new Digests(told, nobody, inMoment, reminded, looked);
    }

    private static SortedSet<Seat> union(SortedSet<Seat> some, SortedSet<Seat> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
