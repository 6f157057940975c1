package nl.intervisie.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.act.Tone;
import nl.intervisie.wording.Finding;
import nl.intervisie.wording.Rulebook;
import nl.intervisie.wording.Rulebooks;

/**
 * Hears how something is meant, in the language of its session. The session itself never sees
 * words: it is told what was heard.
 */
record Ears(Rulebooks rulebooks) {

    /** How a message sounds. */
    Tone typed(Live live, String text) {
        return new Tone(Reading.asks(text), acts(live, text));
    }

    /** How a question sounds that came by its own button. */
    Tone asked(Live live, String text) {
        return new Tone(true, acts(live, text));
    }

    private Set<SpeechAct> acts(Live live, String text) {
        return rules(live).stream()
                .flatMap(it -> Stream.of(it.judge(text), it.addressing(text)))
                .flatMap(Optional::stream)
                .flatMap(it -> known(it.act()).stream())
                .collect(toUnmodifiableSet());
    }

    /** What a script may call it that it is not for a phase. */
    private static Optional<SpeechAct> known(nl.intervisie.wording.SpeechAct act) {
        return switch (act) {
            case ADVICE -> Optional.of(SpeechAct.ADVICE);
            case LEADING -> Optional.of(SpeechAct.LEADING);
            case CLOSED -> Optional.of(SpeechAct.CLOSED);
            case ADDRESSING -> Optional.of(SpeechAct.YOU);
            case OPEN, STATEMENT -> Optional.empty();
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
        return worded(act)
                .flatMap(worded -> rules(live).map(it -> it.rewrites(worded)))
                .orElse(List.of());
    }

    private Optional<Finding> heard(Live live, String text, SpeechAct act) {
        return worded(act)
                .flatMap(worded -> rules(live).flatMap(it -> it.find(text, Set.of(worded))));
    }

    /** A judgement is not heard: no rule of words tells it from an observation. */
    private static Optional<nl.intervisie.wording.SpeechAct> worded(SpeechAct act) {
        return switch (act) {
            case ADVICE -> Optional.of(nl.intervisie.wording.SpeechAct.ADVICE);
            case LEADING -> Optional.of(nl.intervisie.wording.SpeechAct.LEADING);
            case CLOSED -> Optional.of(nl.intervisie.wording.SpeechAct.CLOSED);
            case YOU -> Optional.of(nl.intervisie.wording.SpeechAct.ADDRESSING);
            case JUDGEMENT -> Optional.empty();
        };
    }

    private Optional<Rulebook> rules(Live live) {
        return rulebooks.in(live.head().language());
    }
}
