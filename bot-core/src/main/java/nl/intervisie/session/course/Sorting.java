package nl.intervisie.session.course;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.method.Phase;
import nl.intervisie.session.act.SessionEvent;

/** How the bringer sorted what was written, by the phase in which they did. */
public record Sorting(SortedMap<String, Piles> byPhase) {

    public Sorting {
        byPhase = Collections.unmodifiableSortedMap(new TreeMap<>(byPhase));
    }

    /**
     * What was sorted, by number; what is in neither is neutral, or stays apart.
     *
     * @param warm what touches or makes curious; or the first column
     * @param cold what was asked before, or is less to the point; or the second column
     */
    public record Piles(List<Integer> warm, List<Integer> cold) {

        public Piles {
            warm = List.copyOf(warm);
            cold = List.copyOf(cold);
        }

        static Piles none() {
            return new Piles(List.of(), List.of());
        }
    }

    static Sorting none() {
        return new Sorting(new TreeMap<>());
    }

    Piles in(String phase) {
        return byPhase.getOrDefault(phase, Piles.none());
    }

    Sorting with(SessionEvent event, Optional<Phase> phase) {
        return event instanceof SessionEvent.Sorted(var warm, var cold)
                ? phase.map(it -> with(it.id(), new Piles(warm, cold))).orElse(this)
                : this;
    }

    private Sorting with(String phase, Piles piles) {
        var more = new TreeMap<>(byPhase);
        more.put(phase, piles);
        return new Sorting(more);
    }
}
