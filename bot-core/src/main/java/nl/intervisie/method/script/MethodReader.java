package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Level;
import nl.intervisie.method.Method;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Rounds;
import nl.intervisie.method.Switch;

/** Reads a whole script, key by key. */
record MethodReader(Findings findings) {

    static final List<String> KEYS =
            List.of(
                    "method",
                    "title",
                    "people",
                    "level",
                    "brings",
                    "lengths",
                    "switches",
                    "safety",
                    "rounds",
                    "texts",
                    "phases");
    private static final int MOST_ROUNDS = 4;
    private static final int FEWEST_PEOPLE = 3;
    private static final int MOST_PEOPLE = 30;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 4 * 60;

    /** The method in this node, without a hash; to be used only when nothing was found. */
    Optional<Method> read(Node root) {
        return Block.of("this script", root, findings, KEYS).map(this::method);
    }

    private Method method(Block block) {
        String id = block.id("method");
        var wordings = Wordings.of(block.maybe("title"), findings);
        var people =
                block.need("people", "people: { from: 4, to: 8 }")
                        .flatMap(it -> Block.of("people", it, findings, List.of("from", "to")));
        int fewest = people.flatMap(it -> bound(it, "from")).orElse(FEWEST_PEOPLE);
        int most = people.flatMap(it -> bound(it, "to")).orElse(MOST_PEOPLE);
        people.filter(_ -> fewest > most)
                .ifPresent(it ->
                        findings.add(
                                it.entries().place(),
                                "people go from " + fewest + " to " + most,
                                "Write the smaller number first."));
        var lengths = lengths(block);
        var switches = new SwitchReader(wordings, findings).read(block);
        var rounds = rounds(block, switches);
        var phases = phases(block, new PhaseReader(wordings, lengths, switches, findings));
        var texts = wordings.of(block, List.of("purpose", "when"));
        var method =
                new Method(
                        id,
                        "",
                        fewest,
                        most,
                        level(block),
                        safety(block),
                        brings(block),
                        lengths,
                        switches,
                        rounds,
                        phases,
                        texts);
        var nodes = nodes(block);
        if (phases.size() == nodes.size()) {
            new WholeCheck(block, method, nodes, findings).check();
        }
        return method;
    }

    private static Level level(Block block) {
        return block.maybe("level")
                .map(it -> block.oneOf("level", it, Words.all(Level.class)))
                .flatMap(it -> Words.read(Level.class, it))
                .orElse(Level.STARTING);
    }

    private static Brings brings(Block block) {
        return block.maybe("brings")
                .map(it -> block.oneOf("brings", it, Words.all(Brings.class)))
                .flatMap(it -> Words.read(Brings.class, it))
                .orElse(Brings.CASE);
    }

    private static boolean safety(Block block) {
        return block.maybe("safety")
                .map(it -> block.oneOf("safety", it, List.of("asked")))
                .filter("asked"::equals)
                .isPresent();
    }

    private Optional<Rounds> rounds(Block block, List<Switch> switches) {
        return block.maybe("rounds")
                .flatMap(it ->
                        Block.of(
                                "rounds",
                                it,
                                findings,
                                List.of("from", "to", "times", "only-with")))
                .map(it ->
                        new Rounds(
                                it.need("from", "from: offers")
                                        .map(n -> it.word("from", n))
                                        .orElse(""),
                                it.need("to", "to: choice").map(n -> it.word("to", n)).orElse(""),
                                it.need("times", "times: 2")
                                        .flatMap(n -> it.number("times", n, 2, MOST_ROUNDS))
                                        .orElse(2),
                                it.maybe("only-with")
                                        .map(n ->
                                                it.oneOf(
                                                        "only-with",
                                                        n,
                                                        switches.stream().map(Switch::id).toList()))
                                        .orElse("")));
    }

    private static Optional<Integer> bound(Block people, String key) {
        return people.need(key, key + ": 4")
                .flatMap(it -> people.number(key, it, FEWEST_PEOPLE, MOST_PEOPLE));
    }

    private List<Integer> lengths(Block block) {
        var node = block.need("lengths", "lengths: [60, 90]");
        var lengths = new ArrayList<Integer>();
        var nodes = node.map(it -> block.items("lengths", it)).orElse(List.of());
        nodes.forEach(it -> block.number("lengths", it, SHORTEST, LONGEST).ifPresent(lengths::add));
        var place = node.map(Node::place).orElse(Place.START);
        if (node.orElse(null) instanceof Node.Items && nodes.isEmpty()) {
            findings.add(
                    place, "no length is offered", "Write at least one, in minutes: lengths: [60]");
        }
        if (!lengths.equals(lengths.stream().distinct().sorted().toList())) {
            findings.add(
                    place, "the lengths are not in order", "Write each once, the shortest first.");
        }
        return lengths;
    }

    private List<Phase> phases(Block block, PhaseReader reader) {
        var node = block.need("phases", "phases: with a list of phases under it");
        node.ifPresent(it -> block.items("phases", it));
        var nodes = nodes(block);
        if (node.orElse(null) instanceof Node.Items(var items, var place) && items.isEmpty()) {
            findings.add(place, "there are no phases", "Add at least one.");
        }
        var course = new CourseCheck(findings);
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < nodes.size(); i++) {
            var one = nodes.get(i);
            var phase = reader.read(one, i + 1);
            course.add(phase, PhaseReader.name(one, i + 1), one.place());
            phase.ifPresent(phases::add);
        }
        return phases;
    }

    private static List<Node> nodes(Block block) {
        return block.maybe("phases").orElse(null) instanceof Node.Items(var items, _)
                ? items
                : List.of();
    }
}
