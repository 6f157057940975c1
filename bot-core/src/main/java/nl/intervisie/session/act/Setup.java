package nl.intervisie.session.act;

/**
 * What a lobby arranges.
 *
 * @param method content hash
 * @param minutes total length, counted from Begin
 * @param spoken whether the group talks beside the chat
 * @param suggestions whether there is a suggestion round
 * @param keepHours how long what was said in earnest is kept after the close
 * @param guideCounts whether a person who guides takes part as well; in what was written before,
 *     not
 * @param practice whether the group practises on an example case; in what was written before, not
 */
public record Setup(
        String method,
        int minutes,
        boolean spoken,
        String language,
        boolean suggestions,
        int keepHours,
        boolean guideCounts,
        boolean practice) {

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

    /** How many hours what was said is kept after the close; of a practice nothing is. */
    public int kept() {
        return practice ? 0 : keepHours;
    }

    /** The same, as a practice or in earnest. */
    public Setup practising(boolean yes) {
        return new Setup(
                method, minutes, spoken, language, suggestions, keepHours, guideCounts, yes);
    }
}
