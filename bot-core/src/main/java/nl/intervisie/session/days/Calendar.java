package nl.intervisie.session.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * When the people of a session work. Times of day are local: where a clock is put forward or back,
 * nine o'clock is still nine o'clock.
 *
 * @param told the working days of those who said so
 */
public record Calendar(Rhythm rhythm, SortedMap<Seat, WorkingDays> told) {

    /** A day of which so many hours are gone when it begins does not count as a working day. */
    private static final int LATE = 3;

    private static final int AFTERNOON = 4;

    public Calendar {
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    }

    /** The working days of this person. */
    public WorkingDays of(Seat who) {
        return told.getOrDefault(who, WorkingDays.usual(rhythm.zone()));
    }

    /** The end of the first day by which each of these has had a working day of their own. */
    public Instant dayFor(Collection<Seat> who, Instant from) {
        var usual = WorkingDays.usual(rhythm.zone());
        return who.stream()
                .map(this::of)
                .map(it -> closing(firstDay(it, from), it))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> closing(firstDay(usual, from), usual));
    }

    /** The first working day of this person of which enough is left. */
    LocalDate firstDay(Seat who, Instant from) {
        return firstDay(of(who), from);
    }

    private LocalDate firstDay(WorkingDays days, Instant from) {
        var local = from.atZone(days.zone());
        boolean early = local.toLocalTime().isBefore(hour(rhythm.opens() + LATE));
        return days.from(early ? local.toLocalDate() : local.toLocalDate().plusDays(1));
    }

    /** When this date closes for the last of these. */
    Instant closing(LocalDate date, Collection<Seat> who) {
        return who.stream()
                .map(it -> closing(date, of(it)))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> closing(date, WorkingDays.usual(rhythm.zone())));
    }

    private Instant closing(LocalDate date, WorkingDays days) {
        return at(date, rhythm.closes(), days);
    }

    private static Instant at(LocalDate date, int hour, WorkingDays days) {
        return date.atTime(hour(hour)).atZone(days.zone()).toInstant();
    }

    private static LocalTime hour(int hour) {
        return LocalTime.of(Math.clamp(hour, 0, 23), 0);
    }

    /** Whether this person may be spoken to now: on a working day, between opening and closing. */
    public boolean isOpen(Seat who, Instant at) {
        return opensFor(who, at).equals(at);
    }

    /** From then on, the first moment at which this person may be spoken to. */
    public Instant opensFor(Seat who, Instant from) {
        var days = of(who);
        var date = dateFor(who, from);
        if (days.on(date) && from.isBefore(closing(date, days))) {
            var opening = at(date, rhythm.opens(), days);
            return from.isBefore(opening) ? opening : from;
        }
        return at(days.from(date.plusDays(1)), rhythm.opens(), days);
    }

    /** From the day after this date on, the first moment at which this person may be spoken to. */
    public Instant opensAfter(Seat who, LocalDate date) {
        var days = of(who);
        return at(days.from(date.plusDays(1)), rhythm.opens(), days);
    }

    /** When the afternoon begins on the day of this moment, where this person is. */
    public Instant afternoon(Seat who, Instant day) {
        return at(dateFor(who, day), rhythm.opens() + AFTERNOON, of(who));
    }

    /** The date at this moment, where this person is. */
    public LocalDate dateFor(Seat who, Instant at) {
        return at.atZone(of(who).zone()).toLocalDate();
    }

    Calendar with(SessionEvent event) {
        if (event instanceof SessionEvent.WorkingDaysTold(var who, var days, var zone)) {
            var more = new TreeMap<>(told);
            more.put(who, new WorkingDays(days, zone));
            return new Calendar(rhythm, more);
        }
        return this;
    }
}
