package nl.intervisie.engine.texts;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.chat.Line;

/**
 * A text with open places, compiled once from an ICU message pattern. It holds no state, unlike
 * ICU's own {@code MessageFormat}, so that any thread may fill it; and what is put in a place is
 * never read as a pattern.
 */
record Template(List<Part> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a pattern: words, {@code {place}}, plural, selectordinal and select. ICU would show a
     * {@code #} in a select inside a plural as it stands; it is refused, and so is a brace, for no
     * text needs either.
     *
     * @throws IllegalArgumentException when ICU can not parse it, or it asks for more than that
     */
    static Template of(String pattern, Grammar grammar) {
        return new Patterns(pattern, grammar).read();
    }

    /** The text with its places filled. */
    Line line(Map<String, ?> args) {
        var filling = new Filling(args);
        fill(filling, "");
        return filling.line();
    }

    /** Says itself; {@code counted} is how the number of the nearest plural is shown. */
    void fill(Filling filling, String counted) {
        parts.forEach(part -> part.fill(filling, counted));
    }

    /** The names of its open places, also those in only some of its forms. */
    SortedSet<String> places() {
        var all = new TreeSet<String>();
        parts.forEach(part -> part.collect(all));
        return all;
    }

    /** A place of a text stayed empty, or was filled with something else than it asks for. */
    static final class Unfilled extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unfilled(String message) {
            super(message);
        }
    }
}
