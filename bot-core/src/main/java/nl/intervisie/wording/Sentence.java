package nl.intervisie.wording;

import java.util.List;

/**
 * The words up to a full stop, a question mark or the end of a line.
 *
 * @param asks whether it ends in a question mark
 * @param cut whether its beginning was too long ago to look at
 */
record Sentence(List<Word> words, boolean asks, boolean cut) {

    /** So many words are looked at. */
    private static final int MOST = 60;

    Sentence {
        cut = cut || words.size() > MOST;
        words = List.copyOf(words.subList(Math.max(0, words.size() - MOST), words.size()));
    }

    int size() {
        return words.size();
    }

    String plain(int index) {
        return words.get(index).plain();
    }

    /** The words before this one. */
    Sentence upTo(int index) {
        return new Sentence(words.subList(0, index), asks, cut);
    }

    /** Whether a clause begins with this word, as far as marks tell. */
    boolean isFirst(int index) {
        return index == 0 ? !cut : words.get(index).first();
    }
}
