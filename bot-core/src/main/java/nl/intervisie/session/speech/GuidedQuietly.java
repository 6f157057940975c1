package nl.intervisie.session.speech;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.session.Session;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Phrase;

/**
 * With a human guide the bot says nothing in public but cards, time and reveals: the rest is the
 * guide's to say.
 */
final class GuidedQuietly {

    private static final Set<Phrase> THE_GUIDES_TO_SAY =
            EnumSet.of(
                    Phrase.CASE_CHOSEN,
                    Phrase.DEEPER,
                    Phrase.THREAD_CLOSES,
                    Phrase.JOINED_LATE,
                    Phrase.WORD_TO_BRINGER,
                    Phrase.QUIET);

    private GuidedQuietly() {}

    static List<Speech.Said> filter(Session now, List<Speech.Said> said) {
        Optional<Course> course = Speech.course(now);
        return course.filter(it -> it.roster().guide().isPresent()).isEmpty()
                ? List.copyOf(said)
                : said.stream().filter(it -> !isTheGuides(it.effect())).toList();
    }

    private static boolean isTheGuides(Effect effect) {
        return effect instanceof Effect.Say(var to, _, var notice)
                && !(to instanceof Listeners.Only)
                && notice.lines().stream()
                        .anyMatch(line -> THE_GUIDES_TO_SAY.contains(line.phrase()));
    }
}
