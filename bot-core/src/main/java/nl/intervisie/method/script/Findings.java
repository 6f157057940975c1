package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The complaints about a script, as they are found. Beyond a hundred nobody reads on. */
final class Findings {

    private static final int MOST = 100;
    private static final int SHOWN = 60;

    private final List<Complaint> complaints = new ArrayList<>();

    void add(Place place, String what, String hint) {
        if (complaints.size() < MOST) {
            complaints.add(new Complaint(place.line(), place.column(), what, hint));
        }
    }

    boolean none() {
        return complaints.isEmpty();
    }

    /** From top to bottom. */
    List<Complaint> sorted() {
        return complaints.stream()
                .sorted(
                        Comparator.comparingInt(Complaint::line)
                                .thenComparingInt(Complaint::column))
                .toList();
    }

    /** Somebody's word as a complaint repeats it: quoted, and not endless. */
    static String quoted(String word) {
        int end =
                word.offsetByCodePoints(0, Math.min(SHOWN, word.codePointCount(0, word.length())));
        return '"'
                + word.substring(0, end).replace('\n', ' ')
                + (end < word.length() ? "…" : "")
                + '"';
    }
}
