package nl.intervisie.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Only what is not for this phase is listened for, a question once for all it may be. */
    private Set<SpeechAct> acts(Live live, String text, boolean asks) {
        var asked = EnumSet.noneOf(nl.intervisie.wording.SpeechAct.class);
        var acts = EnumSet.noneOf(SpeechAct.class);
        for (var act : not(live)) {
            if (isAsked(live, act, asks)) {
                asked.add(worded(act));
            } else if (isHeard(live, act) && heard(live, text, act).isPresent()) {
                acts.add(act);
            }
        }
        if (!asked.isEmpty()) {
            rules(live)
                    .flatMap(it -> it.find(text, asked))
                    .flatMap(it -> known(it.act()))
                    .ifPresent(acts::add);
        }
        return acts;
    }

    /** What a script may call it that a question is not for a phase. */
    private static Optional<SpeechAct> known(nl.intervisie.wording.SpeechAct act) {
        return Stream.of(SpeechAct.values()).filter(it -> worded(it) == act).findFirst();
    }

    private static Set<SpeechAct> not(Live live) {
        return live.state() instanceof InPhase in ? in.course().rules().not() : Set.of();
    }

    private static boolean isAsked(Live live, SpeechAct act, boolean asks) {
        return switch (act) {
            case ADVICE -> isForQuestions(live);
            case LEADING, CLOSED -> asks;
            case YOU, JUDGEMENT -> false;
        };
    }

    /** Where only questions are asked, nothing else is listened for. */
    private static boolean isHeard(Live live, SpeechAct act) {
        return switch (act) {
            case ADVICE, YOU, JUDGEMENT -> !isForQuestions(live);
            case LEADING, CLOSED -> false;
        };
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
        return rules(live)
                .flatMap(it ->
                        act == SpeechAct.ADVICE && !isForQuestions(live)
                                ? it.said(text)
                                : it.find(text, Set.of(worded(act))));
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
