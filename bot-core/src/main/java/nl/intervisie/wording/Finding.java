package nl.intervisie.wording;

import java.util.List;

/**
 * What a sentence was found to be.
 *
 * @param rule the name of the rule that fired
 * @param fired the words that made it fire, as they were typed
 * @param rewrites how the same could be asked openly: two, or none when there is nothing to mend
 */
public record Finding(SpeechAct act, String rule, String fired, List<String> rewrites) {

    public Finding {
        rewrites = List.copyOf(rewrites);
    }
}
