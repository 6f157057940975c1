package nl.intervisie.wording;

import java.text.Normalizer;
import java.util.Locale;

/** Letters and marks, the same however they were typed. */
final class Letters {

    private static final String APOSTROPHES = "'’‘ʼ´`＇";
    private static final String QUOTES = "\"“”„‟«»＂";
    private static final String CLAUSE_ENDS = ",;:()[]–—，：；";
    private static final String SENTENCE_ENDS = "!…\n\r。！";

    private Letters() {}

    static boolean isInWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || isApostrophe(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    static boolean isApostrophe(int letter) {
        return APOSTROPHES.indexOf(letter) >= 0;
    }

    static boolean isQuote(int letter) {
        return QUOTES.indexOf(letter) >= 0;
    }

    /** A picture divides words as a comma does. */
    static boolean endsClause(int letter) {
        return CLAUSE_ENDS.indexOf(letter) >= 0
                || Character.getType(letter) == Character.OTHER_SYMBOL;
    }

    static boolean endsSentence(int letter) {
        return SENTENCE_ENDS.indexOf(letter) >= 0 || asks(letter);
    }

    static boolean asks(int letter) {
        return letter == '?' || letter == '？';
    }

    /** In small letters, without accents and apostrophes. */
    static String plain(String typed) {
        var plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
