package nl.intervisie.session.act;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.SpeechAct;

/**
 * How something sounds to who hears the words themselves.
 *
 * @param asks whether it reads as a question
 * @param acts what it does besides, as far as that is sure
 */
public record Tone(boolean asks, Set<SpeechAct> acts) {

    public Tone {
        acts = Set.copyOf(acts);
    }

    /** Nothing special. */
    public static Tone plain(boolean asks) {
        return new Tone(asks, Set.of());
    }

    /** The first of these acts that this is. */
    public Optional<SpeechAct> oneOf(Set<SpeechAct> some) {
        var both = EnumSet.noneOf(SpeechAct.class);
        both.addAll(some);
        both.retainAll(acts);
        return both.stream().findFirst();
    }
}
