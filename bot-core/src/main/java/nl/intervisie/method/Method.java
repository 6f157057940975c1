package nl.intervisie.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A recipe for an intervisie, with everything resolved.
 *
 * @param hash of its content: what a session is pinned to
 * @param level how much practice a group needs for it
 * @param asksSafety whether everybody is asked in private whether it feels safe
 * @param brings what somebody brings to it
 * @param lengths total minutes offered, ascending
 * @param switches a group may set in the lobby
 * @param rounds the row of phases that is gone through several times
 * @param texts by language, then by field: {@code title}, {@code purpose}, {@code when}
 */
public record Method(
        String id,
        String hash,
        int fewest,
        int most,
        Level level,
        boolean asksSafety,
        Brings brings,
        List<Integer> lengths,
        List<Switch> switches,
        Optional<Rounds> rounds,
        List<Phase> phases,
        SortedMap<String, SortedMap<String, String>> texts) {

    public Method {
        lengths = List.copyOf(lengths);
        switches = List.copyOf(switches);
        phases = List.copyOf(phases);
        texts = Wording.frozen(texts);
    }

    /** The phase with this id. */
    public Phase phase(String phaseId) {
        return phases.stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no phase " + phaseId + " in " + id));
    }

    /** The switches that are on over this many minutes, when these were turned. */
    public SortedSet<String> on(int minutes, Set<String> turned) {
        var on = new TreeSet<String>();
        switches.stream()
                .filter(it -> it.isOn(minutes) != turned.contains(it.id()))
                .forEach(it -> on.add(it.id()));
        return on;
    }

    /** Whether it can be done over days. */
    public boolean goesSlow() {
        return phases.stream().allMatch(it -> it.rules().moment() > 0);
    }

    /**
     * One of its texts in this language; in another when it does not speak this one.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String language, String field) {
        return Wording.of(texts, language, field);
    }
}
