package nl.intervisie.method.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the words we know was meant. */
final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /** A hint that names the word meant, or all there are. */
    static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none yet.";
        }
        return Dutch.meant(word)
                .filter(known::contains)
                .or(() -> meant(word, known))
                .map(it -> "Did you mean \"" + it + "\"?")
                .orElseGet(() -> "Possible here: " + String.join(", ", known) + ".");
    }

    private static Optional<String> meant(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(it -> distance(word, it) <= Math.max(1, it.length() * 2 / 5))
                .min(Comparator.comparingInt(it -> distance(word, it)));
    }

    /** How many letters must be added, left out, changed or swapped with the next. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] twoBefore = before;
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
                if (isSwapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
                }
            }
            twoBefore = before;
            before = row;
        }
        return before[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
