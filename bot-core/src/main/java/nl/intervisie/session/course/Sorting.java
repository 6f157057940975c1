package nl.intervisie.session.course;

import java.util.List;
import nl.intervisie.session.act.SessionEvent;

/**
 * How the bringer sorted the written questions, by number; what is in neither is neutral.
 *
 * @param warm what touches or makes curious
 * @param cold what was asked before, or is less to the point
 */
public record Sorting(List<Integer> warm, List<Integer> cold) {

    public Sorting {
        warm = List.copyOf(warm);
        cold = List.copyOf(cold);
    }

    static Sorting none() {
        return new Sorting(List.of(), List.of());
    }

    Sorting with(SessionEvent event) {
        return event instanceof SessionEvent.Sorted(var warm, var cold)
                ? new Sorting(warm, cold)
                : this;
    }
}
