package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Phase;

/**
 * Whether the phases make sense together: each its own id, a bringer before one is needed, minutes
 * that fit.
 */
final class CourseCheck {

    private static final Set<Kind> WITH_BRINGER =
            EnumSet.of(
                    Kind.TELL,
                    Kind.ASK,
                    Kind.SUMMARISE,
                    Kind.WRITE,
                    Kind.RESTATE,
                    Kind.SUGGEST,
                    Kind.CHOOSE);
    private static final int PERCENT_PLANNED = 90;

    private final Block method;
    private final Findings findings;
    private final List<Phase> phases = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private boolean offered;

    CourseCheck(Block method, Findings findings) {
        this.method = method;
        this.findings = findings;
    }

    /** Looks at the next phase; one that could not be read might have been any. */
    void add(Optional<Phase> phase, String name, Place place) {
        phase.ifPresentOrElse(it -> add(it, name, place), () -> offered = true);
    }

    private void add(Phase phase, String name, Place place) {
        phases.add(phase);
        if (!phase.id().isEmpty() && !ids.add(phase.id())) {
            findings.add(
                    place,
                    "two phases have the id " + Findings.quoted(phase.id()),
                    "Give one of them another id.");
        }
        if (phase.kind() == Kind.OFFER && offered) {
            findings.add(place, "a case is offered twice", "Keep one phase with do: offer.");
        }
        offered |= phase.kind() == Kind.OFFER;
        if (WITH_BRINGER.contains(phase.kind()) && !offered) {
            findings.add(
                    place,
                    name + " needs a case bringer, and there is none yet",
                    "Put a phase with do: offer before it.");
        }
    }

    void finish(List<Integer> lengths, List<String> switches) {
        for (int i = 0; i < lengths.size(); i++) {
            fit(lengths.get(i), i);
        }
        switches.stream()
                .filter(it -> phases.stream().noneMatch(phase -> phase.onlyWith().equals(it)))
                .forEach(it ->
                        findings.add(
                                place("switches"),
                                "no phase depends on the switch " + Findings.quoted(it),
                                "Give a phase only-with: " + it + ", or take the switch out."));
    }

    private void fit(int length, int index) {
        int sum =
                phases.stream()
                        .mapToInt(it -> index < it.minutes().size() ? it.minutes().get(index) : 0)
                        .sum();
        int planned = length * PERCENT_PLANNED / 100;
        if (sum > planned) {
            findings.add(
                    place("lengths"),
                    "the phases take "
                            + sum
                            + " minutes together, too many for a length of "
                            + length,
                    "Give them at most "
                            + planned
                            + " minutes: a tenth of the length is kept free.");
        }
    }

    private Place place(String key) {
        return method.maybe(key).map(Node::place).orElse(method.entries().place());
    }
}
