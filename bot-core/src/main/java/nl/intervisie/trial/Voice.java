package nl.intervisie.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Phase;
import nl.intervisie.trial.Breach.Bound;

/**
 * How much the bot says in a phase, beside its card, what people gave, calls, the acts of the
 * moment and the thread's first and last word.
 */
final class Voice {

    private static final int CARD = 60;
    private static final int MESSAGES = 2;

    private final List<Breach> breaches = new ArrayList<>();
    private Optional<Phase> phase = Optional.empty();
    private int words;

    List<Breach> breaches() {
        return breaches;
    }

    /** The card of a phase, with so many words on it. */
    void opens(Phase next, int length) {
        phase = Optional.of(next);
        words = 0;
        if (length > CARD) {
            breaches.add(new Breach(Bound.SHORT_CARD, next.id(), length + " words"));
        }
    }

    /** A passing word to all. A thread's last word is one of them. */
    void says(String text) {
        phase.ifPresent(it -> {
            words++;
            int beside = it.thread() ? words - 1 : words;
            if (beside > MESSAGES) {
                breaches.add(
                        new Breach(Bound.FEW_MESSAGES, it.id(), beside + ", the last: " + text));
            }
        });
    }
}
