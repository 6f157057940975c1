package nl.intervisie;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.intervisie.wording.Rulebooks;
import nl.intervisie.wording.SpeechAct;

/**
 * A line of a list of sentences, and what became of it.
 *
 * @param label what somebody says it is
 * @param nudged whether its author would get a private word, had they asked it in a phase of
 *     clarifying questions
 */
record LabelledSentence(String line, String language, String label, boolean nudged) {

    private static final Set<SpeechAct> UNWANTED = EnumSet.of(SpeechAct.ADVICE, SpeechAct.LEADING);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PARTS = 3;

    static LabelledSentence judged(String line, Rulebooks rulebooks) {
        var parts = line.replace(BYTE_ORDER_MARK, "").split("\t", PARTS);
        var language = parts[0].strip().toLowerCase(Locale.ROOT);
        boolean nudged =
                parts.length == PARTS
                        && rulebooks
                                .in(language)
                                .flatMap(rules -> rules.find(parts[2], UNWANTED))
                                .isPresent();
        return new LabelledSentence(
                line, language, parts.length > 1 ? parts[1].strip() : "", nudged);
    }

    /** Whether it ought to be. */
    boolean isUnwanted() {
        return UNWANTED.stream().anyMatch(act -> act.name().equalsIgnoreCase(label));
    }
}
