package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Switch;

/** Reads one phase of a script. */
record PhaseReader(
        Wordings wordings, List<Integer> lengths, List<Switch> switches, Findings findings) {

    static final List<String> KEYS =
            Stream.concat(
                            Stream.of(
                                    "id",
                                    "do",
                                    "title",
                                    "minutes",
                                    "thread",
                                    "deepens",
                                    "only-with",
                                    "only-without",
                                    "early",
                                    "columns",
                                    "texts"),
                            RuleReader.KEYS.stream())
                    .toList();
    private static final List<String> FIELDS = List.of("purpose", "who", "not", "prompt");
    private static final List<String> DEEPENING_FIELDS =
            List.of("purpose", "who", "not", "prompt", "deeper");
    private static final int DAY = 24 * 60;

    /**
     * The phase that stands at this number, counted from 1; nothing when not even its kind can be
     * told.
     */
    Optional<Phase> read(Node node, int number) {
        return Block.of(name(node, number), node, findings, KEYS).flatMap(this::phase);
    }

    /** What a complaint calls the phase in this node. */
    static String name(Node node, int number) {
        if (node instanceof Node.Entries(var list, _)) {
            for (var entry : list) {
                if (entry.key().text().equals("id")
                        && entry.value() instanceof Node.Words(var id, _, _)) {
                    return "phase " + Findings.quoted(id);
                }
            }
        }
        return "phase " + number;
    }

    private Optional<Phase> phase(Block block) {
        String id = block.id("id");
        var kind =
                block.need("do", "do: ask")
                        .map(it -> block.oneOf("do", it, Words.all(Kind.class)))
                        .flatMap(it -> Words.read(Kind.class, it));
        boolean deepens = deepens(block, kind);
        var minutes = minutes(block);
        String onlyWith = switched(block, "only-with");
        String onlyWithout = switched(block, "only-without");
        if (!onlyWith.isEmpty() && onlyWith.equals(onlyWithout)) {
            findings.add(
                    block.entries().place(),
                    block.name() + " is never reached",
                    "Take only-with or only-without out: with both on one switch it is always left out.");
        }
        var texts = wordings.of(block, deepens ? DEEPENING_FIELDS : FIELDS);
        columns(block, kind, texts);
        return kind.map(it ->
                new Phase(
                        id,
                        it,
                        new RuleReader(block, it, findings).read(),
                        block.flag("thread"),
                        deepens,
                        onlyWith,
                        onlyWithout,
                        minutes,
                        texts));
    }

    private String switched(Block block, String key) {
        return block.maybe(key)
                .map(it -> block.oneOf(key, it, switches.stream().map(Switch::id).toList()))
                .orElse("");
    }

    private boolean deepens(Block block, Optional<Kind> kind) {
        var deepens = block.maybe("deepens");
        deepens.ifPresent(it -> {
            block.oneOf("deepens", it, List.of("half"));
            if (kind.filter(Kind.ASK::equals).isEmpty()) {
                findings.add(
                        it.place(),
                        block.name() + " can not deepen",
                        "Only a phase with do: ask can.");
            }
        });
        return deepens.isPresent();
    }

    private void columns(
            Block block, Optional<Kind> kind, SortedMap<String, SortedMap<String, String>> texts) {
        var columns = block.maybe("columns");
        columns.filter(_ -> kind.filter(Kind.SORT::equals).isEmpty())
                .ifPresent(it ->
                        findings.add(
                                it.place(),
                                "there is nothing to put in columns in " + block.name(),
                                "Take columns out: only do: sort has them."));
        columns.ifPresent(it -> wordings.columns(block, it, texts));
    }

    private List<Integer> minutes(Block block) {
        var node = block.need("minutes", "minutes: [5, 8, 10]");
        var minutes = new ArrayList<Integer>();
        var nodes = node.map(it -> block.items("minutes", it)).orElse(List.of());
        nodes.forEach(it -> block.number("minutes", it, 1, DAY).ifPresent(minutes::add));
        node.filter(it ->
                        it instanceof Node.Items
                                && nodes.size() != lengths.size()
                                && !lengths.isEmpty())
                .ifPresent(it ->
                        findings.add(
                                it.place(),
                                block.name() + " does not have minutes for each length",
                                "The lengths are "
                                        + lengths
                                        + ": write a number for each, in their order."));
        return minutes;
    }
}
