package nl.intervisie.session.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.session.seat.Seat;

/**
 * The moments of a session over days, with real dates. Each holds a working day of everybody, or
 * says for whom it holds none.
 */
public record Timetable(List<Moment> moments) {

    public Timetable {
        moments = List.copyOf(moments);
    }

    /**
     * One moment: phases that belong together.
     *
     * @param number from 1
     * @param without who has no working day in it
     */
    public record Moment(
            int number, List<Phase> phases, Instant from, Instant until, SortedSet<Seat> without) {

        public Moment {
            phases = List.copyOf(phases);
            without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        }
    }

    /** The moments of this plan, for these people, from then on. */
    public static Timetable of(
            Plan plan, Calendar calendar, Collection<Seat> people, Instant begins) {
        var moments = new ArrayList<Moment>();
        Instant from = begins;
        for (List<Phase> phases : together(plan)) {
            var moment = moment(moments.size() + 1, phases, calendar, people, from);
            moments.add(moment);
            from = moment.until();
        }
        return new Timetable(moments);
    }

    private static List<List<Phase>> together(Plan plan) {
        var all = new ArrayList<List<Phase>>();
        for (int i = 0; i < plan.size(); i++) {
            if (begins(plan, i)) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(plan.phase(i));
        }
        return all;
    }

    /** Whether a moment begins with the phase at this place. */
    static boolean begins(Plan plan, int index) {
        return index == 0
                || plan.phase(index).rules().moment() != plan.phase(index - 1).rules().moment();
    }

    private static Moment moment(
            int number,
            List<Phase> phases,
            Calendar calendar,
            Collection<Seat> people,
            Instant from) {
        var last = last(calendar, people, from);
        var until = calendar.closing(last, people);
        var without = new TreeSet<Seat>();
        for (Seat who : people) {
            if (calendar.firstDay(who, from).isAfter(last)) {
                without.add(who);
            }
        }
        if (calendar.rhythm().fitted() && !without.isEmpty()) {
            until = calendar.dayFor(people, from);
            without.clear();
        }
        return new Moment(number, phases, from, until, without);
    }

    /** The last of as many days as a moment lasts, counting those on which anybody works. */
    private static LocalDate last(Calendar calendar, Collection<Seat> people, Instant from) {
        var date = first(calendar, people, from);
        for (int i = 1; i < calendar.rhythm().each(); i++) {
            date = next(calendar, people, date.plusDays(1));
        }
        return date;
    }

    private static LocalDate first(Calendar calendar, Collection<Seat> people, Instant from) {
        return people.stream()
                .map(it -> calendar.firstDay(it, from))
                .min(LocalDate::compareTo)
                .orElseGet(() -> from.atZone(calendar.rhythm().zone()).toLocalDate());
    }

    private static LocalDate next(Calendar calendar, Collection<Seat> people, LocalDate date) {
        return people.stream()
                .map(it -> calendar.of(it).from(date))
                .min(LocalDate::compareTo)
                .orElse(date);
    }

    /** The first moment in which somebody has no working day. */
    public Optional<Moment> clash() {
        return moments.stream().filter(it -> !it.without().isEmpty()).findFirst();
    }

    /** When it is over, at the latest. */
    public Instant ends() {
        return moments.getLast().until();
    }

    /** The moment that the phase at this place of the plan belongs to. */
    public Moment at(Plan plan, int index) {
        int count = 0;
        for (int i = 0; i <= index; i++) {
            count += begins(plan, i) ? 1 : 0;
        }
        return moments.get(Math.clamp(count - 1, 0, moments.size() - 1));
    }
}
