package nl.intervisie.wording;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into sentences and words: each letter is looked at once. */
final class Tokens {

    /** What stands before the last so many letters is not looked at. */
    private static final int TAIL = 1500;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private boolean first = true;
    private final boolean cut;
    private int at;

    private Tokens(String text) {
        this.text = text;
        at = beginning(text);
        cut = at > 0;
    }

    static List<Sentence> of(String text) {
        var tokens = new Tokens(text);
        tokens.read();
        return List.copyOf(tokens.sentences);
    }

    /** A long text begins at the first whole word of its tail. */
    private static int beginning(String text) {
        int at = Math.max(0, text.length() - TAIL);
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void read() {
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (Letters.isQuote(letter)) {
                quoted();
            } else if (isEmojiName()) {
                at = text.indexOf(':', at + 1) + 1;
            } else if (Letters.isInWord(letter)) {
                word();
            } else {
                mark(letter);
                at += Character.charCount(letter);
            }
        }
        ended(false);
    }

    private void mark(int letter) {
        if (Letters.asks(letter)) {
            ended(true);
        } else if (Letters.endsSentence(letter) || letter == '.' && isBeforeSpace()) {
            ended(false);
        } else if (Letters.endsClause(letter) || letter == '-' && isBeforeSpace()) {
            first = true;
        }
    }

    private boolean isBeforeSpace() {
        return at + 1 >= text.length() || !Letters.isInWord(text.codePointAt(at + 1));
    }

    /** {@code :smile:} is a picture. */
    private boolean isEmojiName() {
        if (text.charAt(at) != ':') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && isInEmojiName(text.charAt(end))) {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == ':';
    }

    private static boolean isInEmojiName(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter == '_'
                || letter == '-'
                || letter == '+';
    }

    /** A quote that is never closed is none. */
    private void quoted() {
        int end = at + 1;
        while (end < text.length()
                && !Letters.isQuote(text.charAt(end))
                && text.charAt(end) != '\n') {
            end++;
        }
        boolean closed = end < text.length() && Letters.isQuote(text.charAt(end));
        boolean whole = words.isEmpty() && sentences.isEmpty() && isBlankFrom(end + 1);
        if (closed && !whole) {
            add(Word.QUOTED, at, end + 1);
            at = end + 1;
        } else {
            at++;
        }
    }

    private boolean isBlankFrom(int from) {
        return from >= text.length() || text.substring(from).isBlank();
    }

    private void word() {
        int start = at;
        while (at < text.length() && Letters.isInWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        var plain = Letters.plain(text.substring(start, at));
        if (!plain.isEmpty()) {
            add(plain, start, at);
        }
    }

    private void add(String plain, int start, int end) {
        words.add(new Word(plain, start, end, first));
        first = false;
    }

    private void ended(boolean asks) {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, asks, cut && sentences.isEmpty()));
        }
        words = new ArrayList<>();
        first = true;
    }
}
