package nl.intervisie.wording;

/**
 * One word of a sentence.
 *
 * @param plain in small letters, without accents and apostrophes: the way rules are written
 * @param start where it begins in the text as it was typed
 * @param end where it ends there
 * @param first whether a comma, a colon or the like stands before it
 */
record Word(String plain, int start, int end, boolean first) {

    /** What somebody quotes is one word that no rule knows. */
    static final String QUOTED = "\"";

    Word as(String other) {
        return new Word(other, start, end, first);
    }

    Word inside(String other) {
        return new Word(other, start, end, false);
    }
}
