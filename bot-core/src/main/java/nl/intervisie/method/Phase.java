package nl.intervisie.method;

import java.util.List;
import java.util.SortedMap;

/**
 * One part of a method: one purpose, its own actors, a time box.
 *
 * @param thread whether several people speak in the open, so that it gets a thread
 * @param deepens whether its second half invites something deeper
 * @param onlyWith the switch without which it is left out; empty when always there
 * @param minutes the time box under each of the method's lengths, in their order
 * @param texts by language, then by field: {@code title}, {@code purpose}, {@code who}, {@code
 *     not}, {@code prompt}, and where it deepens {@code deeper}
 */
public record Phase(
        String id,
        Kind kind,
        boolean thread,
        boolean deepens,
        String onlyWith,
        List<Integer> minutes,
        SortedMap<String, SortedMap<String, String>> texts) {

    public Phase {
        minutes = List.copyOf(minutes);
        texts = Wording.frozen(texts);
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
