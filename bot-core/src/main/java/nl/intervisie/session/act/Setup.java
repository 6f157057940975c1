package nl.intervisie.session.act;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a lobby arranges.
 *
 * @param method content hash
 * @param minutes total length, counted from Begin
 * @param spoken whether the group talks beside the chat
 * @param suggestions in what was written before switches had names, whether there is a suggestion
 *     round; always since
 * @param keepHours how long what was said in earnest is kept after the close
 * @param guideCounts whether a person who guides takes part as well; in what was written before,
 *     not
 * @param practice whether the group practises on an example case; in what was written before, not
 * @param turned the method's switches that stand otherwise than by default
 * @param days how it goes over days; in what was written before, and of a live session, empty
 */
public record Setup(
        String method,
        int minutes,
        boolean spoken,
        String language,
        boolean suggestions,
        int keepHours,
        boolean guideCounts,
        boolean practice,
        SortedSet<String> turned,
        Optional<Rhythm> days) {

    private static final String SUGGESTIONS = "suggestions";

    public Setup {
        var all = new TreeSet<>(turned);
        if (!suggestions) {
            all.add(SUGGESTIONS);
        }
        suggestions = true;
        turned = Collections.unmodifiableSortedSet(all);
    }

    /** In earnest; a guide, when a person, only guards the process. */
    public Setup(
            String method,
            int minutes,
            boolean spoken,
            String language,
            boolean suggestions,
            int keepHours) {
        this(method, minutes, spoken, language, suggestions, keepHours, false, false);
    }

    /** With all switches as they are by default, but for the suggestion round. */
    public Setup(
            String method,
            int minutes,
            boolean spoken,
            String language,
            boolean suggestions,
            int keepHours,
            boolean guideCounts,
            boolean practice) {
        this(
                method,
                minutes,
                spoken,
                language,
                suggestions,
                keepHours,
                guideCounts,
                practice,
                new TreeSet<>(),
                Optional.empty());
    }

    /** Live: all at once. */
    public Setup(
            String method,
            int minutes,
            boolean spoken,
            String language,
            boolean suggestions,
            int keepHours,
            boolean guideCounts,
            boolean practice,
            SortedSet<String> turned) {
        this(
                method,
                minutes,
                spoken,
                language,
                suggestions,
                keepHours,
                guideCounts,
                practice,
                turned,
                Optional.empty());
    }

    /** Whether it goes over days. */
    public boolean isSlow() {
        return days.isPresent();
    }

    /** How many hours what was said is kept after the close; of a practice nothing is. */
    public int kept() {
        return practice ? 0 : keepHours;
    }

    /** The same, as a practice or in earnest. */
    public Setup practising(boolean yes) {
        return new Setup(
                method, minutes, spoken, language, true, keepHours, guideCounts, yes, turned, days);
    }

    /** The same in another language. */
    public Setup in(String other) {
        return new Setup(
                method,
                minutes,
                spoken,
                other,
                true,
                keepHours,
                guideCounts,
                practice,
                turned,
                days);
    }

    /** The same at this rhythm. */
    public Setup at(Optional<Rhythm> rhythm) {
        return new Setup(
                method,
                minutes,
                spoken && rhythm.isEmpty(),
                language,
                true,
                keepHours,
                guideCounts,
                practice,
                turned,
                rhythm);
    }
}
