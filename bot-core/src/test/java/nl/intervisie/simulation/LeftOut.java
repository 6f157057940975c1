package nl.intervisie.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Method;
import nl.intervisie.method.Phase;
import nl.intervisie.method.script.Catalogue;

/**
 * Which phases the scripts let a session pass over: what depends on something that may not be
 * there.
 */
final class LeftOut {

    private static final List<Method> METHODS = Catalogue.builtIn().offered();
    private static final Set<Kind> DEPENDENT =
            EnumSet.of(Kind.LOOK_BACK, Kind.SORT, Kind.ANSWER, Kind.GOSSIP, Kind.REACT, Kind.OPEN);

    private LeftOut() {}

    /** Whether a phase called this may follow one called that, with what is between left out. */
    static boolean between(String before, String after) {
        return METHODS.stream().anyMatch(it -> between(it.phases(), before, after));
    }

    private static boolean between(List<Phase> phases, String before, String after) {
        return IntStream.range(0, phases.size())
                .filter(i -> isCalled(phases.get(i), before))
                .anyMatch(i -> reaches(phases, i + 1, after));
    }

    private static boolean reaches(List<Phase> phases, int from, String after) {
        for (int i = from; i < phases.size(); i++) {
            var phase = phases.get(i);
            if (isCalled(phase, after)) {
                return true;
            }
            boolean optional = !phase.onlyWith().isEmpty() || !phase.onlyWithout().isEmpty();
            if (!optional && !DEPENDENT.contains(phase.kind())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCalled(Phase phase, String title) {
        return phase.texts().values().stream().anyMatch(it -> title.contains(it.get("title")));
    }
}
