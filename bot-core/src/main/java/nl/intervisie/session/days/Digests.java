package nl.intervisie.session.days;

import java.time.Instant;
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
 * @param told when each was last told
 * @param here who was told since the phase began
 * @param inMoment who was told since the moment began
 * @param reminded who was reminded since the moment began
 * @param urged to whom the last word of this phase was a reminder
 * @param looked when the clock last looked whom to tell
 */
public record Digests(
        SortedMap<Seat, Instant> told,
        SortedSet<Seat> here,
        SortedSet<Seat> inMoment,
        SortedSet<Seat> reminded,
        SortedSet<Seat> urged,
        Instant looked) {

    public Digests {
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        here = Collections.unmodifiableSortedSet(new TreeSet<>(here));
        inMoment = Collections.unmodifiableSortedSet(new TreeSet<>(inMoment));
        reminded = Collections.unmodifiableSortedSet(new TreeSet<>(reminded));
        urged = Collections.unmodifiableSortedSet(new TreeSet<>(urged));
    }

    static Digests none() {
        var nobody = new TreeSet<Seat>();
        return new Digests(new TreeMap<>(), nobody, nobody, nobody, nobody, Instant.MIN);
    }

    /** When this person was last told. */
    public Optional<Instant> last(Seat who) {
        return Optional.ofNullable(told.get(who));
    }

    Digests with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Digested(var at, var who) -> told(who, at);
            case SessionEvent.Reminded(var at, var who) ->
                    new Digests(told, here, inMoment, union(reminded, who), union(urged, who), at);
            case SessionEvent _ -> this;
        };
    }

    private Digests told(SortedSet<Seat> who, Instant at) {
        var all = new TreeMap<>(told);
        who.forEach(it -> all.put(it, at));
        return new Digests(
                all, union(here, who), union(inMoment, who), reminded, without(urged, who), at);
    }

    /** As a phase begins, and perhaps a moment with it. */
    Digests inPhase(boolean newMoment) {
        var nobody = new TreeSet<Seat>();
        return newMoment
                ? new Digests(told, nobody, nobody, nobody, nobody, looked)
                : new Digests(told, nobody, inMoment, reminded, nobody, looked);
    }

    private static SortedSet<Seat> without(SortedSet<Seat> some, SortedSet<Seat> others) {
        var all = new TreeSet<>(some);
        all.removeAll(others);
        return all;
    }

    private static SortedSet<Seat> union(SortedSet<Seat> some, SortedSet<Seat> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
