package nl.intervisie.method;

import java.util.List;
import java.util.SortedMap;

/**
 * A recipe for an intervisie, with everything resolved.
 *
 * @param hash of its content: what a session is pinned to
 * @param lengths total minutes offered, ascending
 * @param switches a group may set in the lobby; on by default
 * @param texts by language, then by field: {@code title}, {@code purpose}, {@code when}
 */
public record Method(
        String id,
        String hash,
        int fewest,
        int most,
        List<Integer> lengths,
        List<String> switches,
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

    /**
     * One of its texts in this language; in another when it does not speak this one.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String language, String field) {
        return Wording.of(texts, language, field);
    }
}
