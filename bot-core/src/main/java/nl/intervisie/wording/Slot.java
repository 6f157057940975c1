package nl.intervisie.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One place in a shape.
 *
 * @param but any word but these stands there
 * @param optional whether it may be left out
 */
record Slot(
        Set<String> whole, List<String> begin, List<String> end, boolean but, boolean optional) {

    private static final String ANY = "_";
    private static final String SET = "@";
    private static final String REST = "*";

    Slot {
        whole = Set.copyOf(whole);
        begin = List.copyOf(begin);
        end = List.copyOf(end);
    }

    /**
     * {@code heb|hebben}, {@code @tell}, {@code waar*}, {@code *en}, {@code !ook|niet}, {@code
     * (al)}, {@code _}.
     */
    static Slot read(String written, Map<String, Set<String>> sets) {
        boolean optional = written.startsWith("(") && written.endsWith(")");
        var inner = optional ? written.substring(1, written.length() - 1) : written;
        boolean but = inner.startsWith("!");
        var choices = choices(but ? inner.substring(1) : inner, sets);
        return new Slot(
                new HashSet<>(choices.stream().filter(it -> !it.contains(REST)).toList()),
                parts(choices.stream().filter(it -> it.endsWith(REST))),
                parts(choices.stream().filter(it -> it.startsWith(REST))),
                but,
                optional);
    }

    private static List<String> parts(Stream<String> choices) {
        return choices.map(it -> it.replace(REST, "")).toList();
    }

    private static List<String> choices(String written, Map<String, Set<String>> sets) {
        return written.equals(ANY)
                ? List.of(REST)
                : Arrays.stream(written.split("\\|", -1))
                        .flatMap(it -> it.startsWith(SET) ? named(it, sets) : Stream.of(it))
                        .toList();
    }

    private static Stream<String> named(String set, Map<String, Set<String>> sets) {
        var words = sets.get(set);
        if (words == null) {
            throw new IllegalArgumentException("no set " + set);
        }
        return words.stream();
    }

    boolean takes(String word) {
        return isNamed(word) != but;
    }

    private boolean isNamed(String word) {
        return whole.contains(word)
                || begin.stream().anyMatch(word::startsWith)
                || end.stream().anyMatch(word::endsWith);
    }

    /** Whether a word that stands here is one to quote. */
    boolean isTelling() {
        return !but && !begin.contains("");
    }
}
