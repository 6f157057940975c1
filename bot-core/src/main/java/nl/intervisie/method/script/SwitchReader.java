package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.intervisie.method.Switch;

/** Reads what a group may set before it begins. */
record SwitchReader(Wordings wordings, Findings findings) {

    static final List<String> KEYS = List.of("id", "title", "on", "from");
    private static final int LONGEST = 8 * 60;

    List<Switch> read(Block method) {
        var switches = new ArrayList<Switch>();
        var ids = new HashSet<String>();
        var nodes =
                method.maybe("switches").map(it -> method.items("switches", it)).orElse(List.of());
        for (Node node : nodes) {
            Block.of("this switch", node, findings, KEYS)
                    .map(this::one)
                    .ifPresent(it -> {
                        if (!it.id().isEmpty() && !ids.add(it.id())) {
                            findings.add(
                                    node.place(),
                                    "two switches have the id " + Findings.quoted(it.id()),
                                    "Give one of them another id.");
                        }
                        switches.add(it);
                    });
        }
        return switches;
    }

    private Switch one(Block block) {
        boolean on =
                block.maybe("on")
                        .map(it -> block.oneOf("on", it, List.of("true", "false")))
                        .filter("false"::equals)
                        .isEmpty();
        int from =
                block.maybe("from").flatMap(it -> block.number("from", it, 1, LONGEST)).orElse(0);
        return new Switch(block.id("id"), on, from, wordings.titled(block));
    }
}
