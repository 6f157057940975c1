package nl.intervisie.chat.craft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts long text between words, or else between the signs a reader sees, and loses nothing. */
public final class Cut {

    private static final String MORE = "…";

    private Cut() {}

    /** Pieces that are the whole text when they are put together again. */
    public static List<String> pieces(String text, int most) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > most) {
            int to = border(text, from, most);
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** The text, or its beginning with a sign that there is more. */
    public static String brief(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int to = border(text, 0, most - MORE.length());
        return text.substring(0, to).stripTrailing() + MORE;
    }

    private static int border(String text, int from, int most) {
        for (int at = from + most; at > from + most / 2; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int border = signs.isBoundary(from + most) ? from + most : signs.preceding(from + most);
        return border > from ? border : whole(text, from + most);
    }

    /** A character in two halves stays one, also in a sign that is too long to stay one. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
