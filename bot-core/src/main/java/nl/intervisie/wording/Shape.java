package nl.intervisie.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What words can look like: slots in a row, some with any words between them.
 *
 * @param gaps for each slot whether other words may stand before it
 * @param toTheEnd whether nothing may follow
 * @param asking whether it must be asked with a question mark
 */
record Shape(List<Slot> slots, List<Boolean> gaps, boolean toTheEnd, boolean asking) {

    private static final String GAP = "..";
    private static final String END = "$";
    private static final String ASKING = "?";

    Shape {
        slots = List.copyOf(slots);
        gaps = List.copyOf(gaps);
    }

    /**
     * Where words look like this.
     *
     * @param from the first word that told
     * @param to the last word that told
     * @param end the word after all that fitted
     */
    record Match(int from, int to, int end) {}

    static Shape read(String written, Map<String, Set<String>> sets) {
        var words = new ArrayList<>(Arrays.asList(written.strip().split("\\s+")));
        boolean asking = words.remove(ASKING);
        boolean toTheEnd = words.remove(END);
        var slots = new ArrayList<Slot>();
        var gaps = new ArrayList<Boolean>();
        boolean gap = false;
        for (var word : words) {
            if (word.equals(GAP)) {
                gap = true;
            } else {
                slots.add(Slot.read(word, sets));
                gaps.add(gap);
                gap = false;
            }
        }
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a shape needs a word");
        }
        return new Shape(slots, gaps, toTheEnd && !gap, asking);
    }

    /** Whether the words from there on look like this; tried once for each slot and word. */
    Optional<Match> match(Sentence sentence, int from) {
        return mayFit(sentence, from) ? new Attempt(this, sentence).from(from) : Optional.empty();
    }

    /** Most shapes do not fit, and their first word tells. */
    private boolean mayFit(Sentence sentence, int from) {
        if (asking && !sentence.asks() || from >= sentence.size()) {
            return false;
        }
        var first = slots.getFirst();
        return gaps.getFirst() || first.optional() || first.takes(sentence.plain(from));
    }

    /** One try; what failed once is not tried again. */
    private static final class Attempt {

        private final Shape shape;
        private final Sentence sentence;
        private final long[] failed;
        private int first = -1;
        private int last = -1;
        private int end;

        Attempt(Shape shape, Sentence sentence) {
            this.shape = shape;
            this.sentence = sentence;
            failed = new long[shape.slots.size() + 1];
        }

        Optional<Match> from(int word) {
            return fits(0, word) && first >= 0
                    ? Optional.of(new Match(first, last, end))
                    : Optional.empty();
        }

        private boolean fits(int slot, int word) {
            if ((failed[slot] & 1L << word) != 0) {
                return false;
            }
            boolean fits = slot == shape.slots.size() ? isOver(word) : fitsHereOrLater(slot, word);
            if (!fits) {
                failed[slot] |= 1L << word;
            }
            return fits;
        }

        private boolean isOver(int word) {
            end = word;
            return !shape.toTheEnd || word == sentence.size();
        }

        private boolean fitsHereOrLater(int slot, int word) {
            return fitsHere(slot, word)
                    || shape.gaps.get(slot) && word < sentence.size() && fits(slot, word + 1);
        }

        private boolean fitsHere(int slot, int word) {
            var one = shape.slots.get(slot);
            if (word < sentence.size()
                    && one.takes(sentence.plain(word))
                    && fits(slot + 1, word + 1)) {
                if (one.isTelling()) {
                    first = word;
                    last = Math.max(last, word);
                }
                return true;
            }
            return one.optional() && fits(slot + 1, word);
        }
    }
}
