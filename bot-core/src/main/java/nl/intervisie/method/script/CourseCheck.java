package nl.intervisie.method.script;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Order;
import nl.intervisie.method.Phase;

/**
 * Whether the phases make sense one after another: each its own id, a bringer before one is needed,
 * a case offered once.
 */
final class CourseCheck {

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private boolean offered;

    CourseCheck(Findings findings) {
        this.findings = findings;
    }

    /** Looks at the next phase; one that could not be read might have been any. */
    void add(Optional<Phase> phase, String name, Place place) {
        phase.ifPresentOrElse(it -> add(it, name, place), () -> offered = true);
    }

    private void add(Phase phase, String name, Place place) {
        if (!phase.id().isEmpty() && !ids.add(phase.id())) {
            findings.add(
                    place,
                    "two phases have the id " + Findings.quoted(phase.id()),
                    "Give one of them another id.");
        }
        if (phase.kind() == Kind.OFFER && offered && phase.rules().order() == Order.FREE) {
            findings.add(
                    place,
                    "a case is offered twice",
                    "Keep one phase with do: offer. For more cases in one session, use rounds.");
        }
        offered |= phase.kind() == Kind.OFFER;
        if (phase.kind().isAboutCase() && !offered) {
            findings.add(
                    place,
                    name + " needs a case bringer, and there is none yet",
                    "Put a phase with do: offer before it.");
        }
    }
}
