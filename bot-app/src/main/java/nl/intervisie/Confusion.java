package nl.intervisie;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collector;

/** How what was found compares with what the labels say. */
record Confusion(List<LabelledSentence> sentences) {

    Confusion {
        sentences = List.copyOf(sentences);
    }

    /** A row for each language and label, then the two shares that matter. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add(row("", "nudge", "silent"));
        sentences.stream()
                .collect(
                        groupingBy(
                                it -> it.language() + " " + it.label(), TreeMap::new, counting()))
                .forEach((name, count) -> rows.add(row(name, count.nudged(), count.silent())));
        rows.add("");
        rows.add("advice and leading: " + share(LabelledSentence::isUnwanted));
        rows.add("anything else: " + share(it -> !it.isUnwanted()));
        return rows;
    }

    private static Collector<LabelledSentence, ?, Count> counting() {
        return collectingAndThen(toList(), Count::of);
    }

    private static String row(String name, Object nudged, Object silent) {
        return String.format(Locale.ROOT, "%-20s %7s %7s", name, nudged, silent).stripTrailing();
    }

    private String share(Predicate<LabelledSentence> of) {
        var count = Count.of(sentences.stream().filter(of).toList());
        return count.nudged() + " of " + (count.nudged() + count.silent()) + " nudged";
    }

    /** How many would get a word, and how many not. */
    private record Count(long nudged, long silent) {

        static Count of(List<LabelledSentence> some) {
            long nudged = some.stream().filter(LabelledSentence::nudged).count();
            return new Count(nudged, some.size() - nudged);
        }
    }
}
