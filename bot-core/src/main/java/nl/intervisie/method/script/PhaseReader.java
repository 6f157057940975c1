package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Phase;

/** Reads one phase of a script. */
record PhaseReader(
        Wordings wordings, List<Integer> lengths, List<String> switches, Findings findings) {

    private static final List<String> KEYS =
            List.of("id", "do", "title", "minutes", "thread", "deepens", "only-with", "texts");
    private static final List<String> FIELDS = List.of("purpose", "who", "not", "prompt");
    private static final List<String> DEEPENING_FIELDS =
            List.of("purpose", "who", "not", "prompt", "deeper");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::written).toList();
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
                        .map(it -> block.oneOf("do", it, KINDS))
                        .flatMap(PhaseReader::kind);
        boolean deepens = deepens(block, kind);
        var minutes = minutes(block);
        String onlyWith =
                block.maybe("only-with")
                        .map(it -> block.oneOf("only-with", it, switches))
                        .orElse("");
        var texts = wordings.of(block, deepens ? DEEPENING_FIELDS : FIELDS);
        return kind.map(
                it -> new Phase(id, it, block.flag("thread"), deepens, onlyWith, minutes, texts));
    }

    private static Optional<Kind> kind(String written) {
        return Arrays.stream(Kind.values()).filter(it -> it.written().equals(written)).findFirst();
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
