package nl.intervisie.session.phase;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.seat.Seat;

/** Small sets of seats, in order. */
final class Seats {

    private Seats() {}

    static SortedSet<Seat> none() {
        return Collections.emptySortedSet();
    }

    static SortedSet<Seat> frozen(Collection<Seat> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(some));
    }

    static SortedSet<Seat> plus(SortedSet<Seat> some, Seat one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return Collections.unmodifiableSortedSet(more);
    }

    static SortedSet<Seat> minus(SortedSet<Seat> some, Seat one) {
        return minus(some, List.of(one));
    }

    static SortedSet<Seat> minus(SortedSet<Seat> some, Collection<Seat> others) {
        var less = new TreeSet<>(some);
        less.removeAll(others);
        return Collections.unmodifiableSortedSet(less);
    }
}
