package nl.intervisie.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.act.Tone;
import nl.intervisie.wording.Finding;
import nl.intervisie.wording.Rulebook;
import nl.intervisie.wording.Rulebooks;

/**
 * Hears how something is meant, in the language of its session. The session itself never sees
 * words: it is told what was heard.
 */
record Ears(Rulebooks rulebooks) {

    /** The rules by which somebody says what they would do themselves. */
    private static final String OWN = "i-would";

    /** How a message sounds. */
    Tone typed(Live live, String text) {
        return tone(live, text, Reading.asks(text));
    }

    /** How a question sounds that came by its own button. */
    Tone asked(Live live, String text) {
        return tone(live, text, true);
    }

    /** How something sounds that was written in the form of this phase. */
    Tone written(Live live, String text) {
        return tone(live, text, isForQuestions(live) || Reading.asks(text));
    }

    private Tone tone(Live live, String text, boolean asks) {
        return new Tone(asks, acts(live, text, asks));
    }

    /** Only what is not for this phase is listened for. */
    private Set<SpeechAct> acts(Live live, String text, boolean asks) {
        return not(live).stream()
                .filter(act -> isHeard(live, act, asks))
                .filter(act -> heard(live, text, act).filter(it -> isMeant(live, it)).isPresent())
                .collect(toUnmodifiableSet());
    }

    private static Set<SpeechAct> not(Live live) {
        return live.state() instanceof InPhase in ? in.course().rules().not() : Set.of();
    }

    /** Leading and closed are questions; where only questions are asked, nothing else is heard. */
    private static boolean isHeard(Live live, SpeechAct act, boolean asks) {
        return switch (act) {
            case ADVICE -> true;
            case LEADING, CLOSED -> asks;
            case YOU, JUDGEMENT -> !isForQuestions(live);
        };
    }

    /** Who says what they would do themselves gives no advice, but where questions are asked. */
    private static boolean isMeant(Live live, Finding it) {
        return isForQuestions(live) || !it.rule().equals(OWN);
    }

    private static boolean isForQuestions(Live live) {
        return live.state() instanceof InPhase in
                && switch (in.course().kind()) {
                    case ASK, ANSWER -> true;
                    case WRITE -> in.course().rules().what() == What.QUESTION;
                    default -> false;
                };
    }

    /** By which words it is that; empty when it is not, or not any more. */
    Optional<String> fired(Live live, String text, SpeechAct act) {
        return heard(live, text, act).map(Finding::fired);
    }

    /** How words that do this could be said else; {@code which} counts from 1. */
    String rewrite(Live live, String text, SpeechAct act, int which) {
        return heard(live, text, act)
                .map(Finding::rewrites)
                .orElseGet(() -> usual(live, act))
                .stream()
                .skip(which - 1L)
                .findFirst()
                .orElse("");
    }

    private List<String> usual(Live live, SpeechAct act) {
        return rules(live).map(it -> it.rewrites(worded(act))).orElse(List.of());
    }

    private Optional<Finding> heard(Live live, String text, SpeechAct act) {
        return rules(live).flatMap(it -> it.find(text, Set.of(worded(act))));
    }

    private static nl.intervisie.wording.SpeechAct worded(SpeechAct act) {
        return switch (act) {
            case ADVICE -> nl.intervisie.wording.SpeechAct.ADVICE;
            case LEADING -> nl.intervisie.wording.SpeechAct.LEADING;
            case CLOSED -> nl.intervisie.wording.SpeechAct.CLOSED;
            case YOU -> nl.intervisie.wording.SpeechAct.ADDRESSING;
            case JUDGEMENT -> nl.intervisie.wording.SpeechAct.JUDGEMENT;
        };
    }

    private Optional<Rulebook> rules(Live live) {
        return rulebooks.in(live.head().language());
    }
}
