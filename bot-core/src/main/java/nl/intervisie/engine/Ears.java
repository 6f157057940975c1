package nl.intervisie.engine;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.session.act.Tone;
import nl.intervisie.wording.Finding;
import nl.intervisie.wording.Rulebook;
import nl.intervisie.wording.Rulebooks;
import nl.intervisie.wording.SpeechAct;

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
        var acts = EnumSet.noneOf(SpeechAct.class);
        rules(live).flatMap(it -> it.judge(text)).map(Finding::act).ifPresent(acts::add);
        rules(live).flatMap(it -> it.addressing(text)).map(Finding::act).ifPresent(acts::add);
        return acts;
    }

    /** By which words it is that, and how it could be said else; empty when it is not. */
    Optional<Finding> heard(Live live, String text, SpeechAct act) {
        return rules(live).flatMap(it -> it.find(text, EnumSet.of(act)));
    }

    /** How words that do this could be said else; {@code which} counts from 1. */
    String rewrite(Live live, String text, SpeechAct act, int which) {
        return heard(live, text, act)
                .map(Finding::rewrites)
                .or(() -> rules(live).map(it -> it.rewrites(act)))
                .filter(it -> it.size() >= which)
                .map(it -> it.get(which - 1))
                .orElse("");
    }

    private Optional<Rulebook> rules(Live live) {
        return rulebooks.in(live.head().language());
    }
}
