package nl.intervisie.method;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * One part of a method: one purpose, its own actors, a time box.
 *
 * @param thread whether several people speak in the open, so that it gets a thread
 * @param deepens whether its second half invites something deeper
 * @param onlyWith the switch without which it is left out; empty when always there
 * @param onlyWithout the switch with which it is left out; empty when always there
 * @param minutes the time box under each of the method's lengths, in their order
 * @param texts by language, then by field: {@code title}, {@code purpose}, {@code who}, {@code
 *     not}, {@code prompt}, and where it deepens {@code deeper}
 */
public record Phase(
        String id,
        Kind kind,
        Rules rules,
        boolean thread,
        boolean deepens,
        String onlyWith,
        String onlyWithout,
        List<Integer> minutes,
        SortedMap<String, SortedMap<String, String>> texts) {

    public Phase {
        minutes = List.copyOf(minutes);
        texts = Wording.frozen(texts);
    }

    /** The same in a session over days. */
    Phase overDays() {
        var rules = this.rules.overDays(kind);
        return new Phase(
                id,
                kind,
                rules,
                thread && rules.seen() == Seen.OPEN,
                deepens,
                onlyWith,
                onlyWithout,
                minutes,
                texts);
    }

    /** Whether it is gone through when these switches are on. */
    public boolean isIn(Set<String> on) {
        return (onlyWith.isEmpty() || on.contains(onlyWith))
                && (onlyWithout.isEmpty() || !on.contains(onlyWithout));
    }

    /**
     * One of its texts in this language; in another when it does not speak this one.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String language, String field) {
        return Wording.of(texts, language, field);
    }
}
