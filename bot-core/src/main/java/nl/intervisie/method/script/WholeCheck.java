package nl.intervisie.method.script;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Method;
import nl.intervisie.method.Order;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.method.Rules;
import nl.intervisie.method.Seen;
import nl.intervisie.method.What;

/**
 * Whether a method holds together as a whole: what a phase works on was made before it, what is
 * sealed is opened, switches do something, the minutes fit the people.
 */
final class WholeCheck {

    private static final Set<Kind> INFORMATION = EnumSet.of(Kind.ASK, Kind.ANSWER);
    private static final Set<Kind> GIVING =
            EnumSet.of(Kind.WRITE, Kind.SUGGEST, Kind.OBSERVE, Kind.RELATE);
    private static final Set<Kind> AGAIN =
            EnumSet.of(
                    Kind.TELL,
                    Kind.ASK,
                    Kind.OBSERVE,
                    Kind.RELATE,
                    Kind.DISCUSS,
                    Kind.GOSSIP,
                    Kind.REACT,
                    Kind.RESTATE,
                    Kind.BREAK);
    private static final int PERCENT_PLANNED = 90;
    private static final int SECONDS = 60;

    private final Block script;
    private final Method method;
    private final Findings findings;
    private final List<Phase> phases;
    private final List<Node> nodes;

    WholeCheck(Block script, Method method, List<Node> nodes, Findings findings) {
        this.script = script;
        this.method = method;
        this.findings = findings;
        this.phases = method.phases();
        this.nodes = nodes;
    }

    void check() {
        method.lengths().forEach(this::fitsLength);
        switchesDoSomething();
        for (int i = 0; i < phases.size(); i++) {
            madeBefore(i);
            opened(i);
            early(i);
            fitsPeople(i);
        }
        sealed();
        rounds();
        moments();
        harvest();
    }

    private void complain(int index, String key, String what, String hint) {
        var node = nodes.get(index);
        var place =
                node instanceof Node.Entries entries
                        ? new Block("", entries, findings)
                                .maybe(key)
                                .map(Node::place)
                                .orElse(entries.place())
                        : node.place();
        findings.add(place, what, hint);
    }

    private void complain(String key, String what, String hint) {
        findings.add(
                script.maybe(key).map(Node::place).orElse(script.entries().place()), what, hint);
    }

    private static String called(Phase phase) {
        return "phase " + Findings.quoted(phase.id());
    }

    private void fitsLength(int length) {
        var on = method.on(length, Set.of());
        int index = method.lengths().indexOf(length);
        int sum =
                Plan.course(method, on).stream()
                        .mapToInt(it -> index < it.minutes().size() ? it.minutes().get(index) : 0)
                        .sum();
        int planned = length * PERCENT_PLANNED / 100;
        if (sum > planned) {
            complain(
                    "lengths",
                    "the phases take "
                            + sum
                            + " minutes together, too many for a length of "
                            + length,
                    "Give them at most "
                            + planned
                            + " minutes: a tenth of the length is kept free.");
        }
    }

    private void switchesDoSomething() {
        method.switches().stream()
                .map(it -> it.id())
                .filter(id -> !id.isEmpty())
                .filter(id ->
                        phases.stream()
                                        .noneMatch(it ->
                                                it.onlyWith().equals(id)
                                                        || it.onlyWithout().equals(id))
                                && method.rounds().filter(it -> it.onlyWith().equals(id)).isEmpty())
                .forEach(id ->
                        complain(
                                "switches",
                                "nothing depends on the switch " + Findings.quoted(id),
                                "Give a phase only-with: " + id + ", or take the switch out."));
    }

    private void madeBefore(int index) {
        var phase = phases.get(index);
        boolean needs = phase.kind() == Kind.SORT || phase.kind() == Kind.ANSWER;
        if (needs && phase.rules().of().isEmpty()) {
            complain(
                    index,
                    "do",
                    called(phase) + " does not say which questions it works on",
                    "Add a line like of: questions, with the id of the phase that wrote them.");
        }
        for (String id : phase.rules().of()) {
            if (before(index).noneMatch(it -> it.id().equals(id))) {
                complain(
                        index,
                        "of",
                        "no phase before " + called(phase) + " is called " + Findings.quoted(id),
                        "Before it are: " + ids(before(index)) + ".");
            } else if (before(index).noneMatch(it -> it.id().equals(id) && isMade(phase, it))) {
                complain(
                        index,
                        "of",
                        called(phase) + " works on what " + Findings.quoted(id) + " does not give",
                        "Write the id of a phase before it "
                                + (needs && !phase.hasColumns()
                                        ? "with do: write and what: question."
                                        : "in which something is written, suggested or observed."));
            }
        }
    }

    private static String ids(Stream<Phase> phases) {
        return phases.map(Phase::id).collect(Collectors.joining(", "));
    }

    private Stream<Phase> before(int index) {
        return phases.stream().limit(index);
    }

    private static boolean isMade(Phase phase, Phase made) {
        boolean asked = made.kind() == Kind.WRITE && made.rules().what() == What.QUESTION;
        return switch (phase.kind()) {
            case SORT -> asked || phase.hasColumns() && GIVING.contains(made.kind());
            case ANSWER -> asked;
            default -> GIVING.contains(made.kind());
        };
    }

    private void opened(int index) {
        var phase = phases.get(index);
        if (phase.kind() != Kind.OPEN) {
            return;
        }
        var name = phase.rules().opens();
        if (before(index).noneMatch(it -> !name.isEmpty() && it.rules().seals().equals(name))) {
            complain(
                    index,
                    "opens",
                    called(phase) + " opens what no phase before it sealed",
                    "Give a phase with do: tell before it a line like seals: ending, and this one opens: ending.");
        }
    }

    private void sealed() {
        for (int i = 0; i < phases.size(); i++) {
            var name = phases.get(i).rules().seals();
            if (!name.isEmpty()
                    && phases.stream().skip(i).noneMatch(it -> it.rules().opens().equals(name))) {
                complain(
                        i,
                        "seals",
                        called(phases.get(i)) + " seals what no phase opens",
                        "Add a phase with do: open and opens: " + name + ".");
            }
        }
    }

    /** First understand, then think along. */
    private void early(int index) {
        var phase = phases.get(index);
        boolean informsLater =
                phases.stream().skip(index).anyMatch(it -> INFORMATION.contains(it.kind()))
                        && before(index).noneMatch(it -> INFORMATION.contains(it.kind()));
        boolean hasReason =
                nodes.get(index) instanceof Node.Entries entries
                        && new Block("", entries, findings).maybe("early").isPresent();
        if (phase.kind() == Kind.SUGGEST && informsLater && !hasReason) {
            complain(
                    index,
                    "do",
                    called(phase) + " asks for suggestions before anybody asked a question",
                    "Put it after the questions, or say why with a line early: \"…\".");
        }
    }

    private void fitsPeople(int index) {
        var phase = phases.get(index);
        var pace = new Pace(false);
        for (int i = 0; i < Math.min(phase.minutes().size(), method.lengths().size()); i++) {
            int needed = pace.needs(phase, method.fewest());
            int box = phase.minutes().get(i) * SECONDS;
            if (needed > box && phase.isIn(method.on(method.lengths().get(i), Set.of()))) {
                complain(
                        index,
                        "minutes",
                        called(phase)
                                + ": "
                                + pace.reckoned(phase, method.fewest())
                                + ", the box is "
                                + phase.minutes().get(i),
                        "Give it more minutes under the length of "
                                + method.lengths().get(i)
                                + ", or ask less of each.");
                return;
            }
        }
    }

    private void rounds() {
        method.rounds()
                .ifPresent(it -> {
                    int first = index(it.first());
                    int last = index(it.last());
                    if (first < 0 || last < 0 || first > last) {
                        complain(
                                "rounds",
                                "rounds do not go from one phase to a later one",
                                "Write the ids of the first and the last phase of the row.");
                    } else if (phases.get(first).kind() != Kind.OFFER) {
                        aboutOneCase(phases.subList(first, last + 1));
                    }
                });
        IntStream.range(0, phases.size())
                .filter(i -> phases.get(i).kind() == Kind.OFFER)
                .filter(i -> phases.get(i).rules().order() == Order.TURNS)
                .filter(i ->
                        method.rounds()
                                .filter(it -> it.first().equals(phases.get(i).id()))
                                .isEmpty())
                .forEach(i ->
                        complain(
                                i,
                                "order",
                                "everybody brings in turn, but there is only one round",
                                "Add rounds to the method, or take order out."));
    }

    /** Rounds that do not begin with an offer go on with the case there is. */
    private void aboutOneCase(List<Phase> row) {
        if (row.stream().anyMatch(it -> it.kind() == Kind.OFFER)) {
            complain(
                    "rounds",
                    "a case is offered in the middle of rounds",
                    "Let rounds begin with the phase with do: offer, or after it.");
        } else {
            row.stream()
                    .filter(it -> !AGAIN.contains(it.kind()) || it.rules().seen() != Seen.OPEN)
                    .findFirst()
                    .ifPresent(it ->
                            complain(
                                    "rounds",
                                    called(it) + " can not be done again for the same case",
                                    "Leave it out of the row, or let rounds begin with do: offer, for another case each time."));
        }
    }

    private int index(String id) {
        return IntStream.range(0, phases.size())
                .filter(i -> phases.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private void moments() {
        if (phases.stream().map(Phase::rules).mapToInt(Rules::moment).allMatch(it -> it == 0)) {
            return;
        }
        int now = 0;
        for (int i = 0; i < phases.size(); i++) {
            int moment = phases.get(i).rules().moment();
            if (moment == 0) {
                complain(
                        i,
                        "id",
                        called(phases.get(i)) + " belongs to no moment",
                        "Add a line like moment: 1, or take the moments out everywhere: then the method is live only.");
            } else if (moment < now || moment > now + 1) {
                complain(
                        i,
                        "moment",
                        called(phases.get(i)) + " does not follow on moment " + now,
                        "Count the moments up from 1, in the order of the phases.");
            }
            now = Math.max(now, moment);
        }
    }

    private void harvest() {
        Optional<Phase> last = phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast());
        if (last.filter(it -> it.kind() != Kind.HARVEST).isPresent()) {
            complain(
                    phases.size() - 1,
                    "do",
                    "the last phase is not the evaluation",
                    "End with a phase with do: harvest: everybody takes something home.");
        }
    }
}
