package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Step;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;

/**
 * The card of a phase: name, purpose, who does what, what is not for now, how far we are, the time.
 */
record PhaseCard(InPhase state) {

    /** The name under which the card of an epoch is edited. */
    static String slot(int epoch) {
        return "card-" + epoch;
    }

    private Course course() {
        return state.course();
    }

    /** The card while the phase is on. */
    Notice open(boolean resting) {
        var lines = introduction();
        lines.addAll(Progress.of(state));
        ready().ifPresent(lines::add);
        lines.add(resting ? say(Phrase.CARD_RESTING) : time());
        var card = Notice.titled(Kind.CARD, title(), lines).doing(resting ? new Doing[0] : acts());
        return state.endsWhenReady() && !resting ? card.withReactions() : card;
    }

    /** The card once the phase is over. */
    Notice over() {
        return Notice.titled(Kind.CARD, title(), List.of(say(Phrase.CARD_OVER)));
    }

    private Saying title() {
        return say(Phrase.CARD_TITLE)
                .scripted("title", course().phase().id(), "title")
                .with("number", Step.of(course()).number())
                .with("of", Step.of(course()).of());
    }

    private List<Saying> introduction() {
        var phase = course().phase().id();
        var lines = new ArrayList<Saying>();
        lines.add(say(Phrase.CARD_PURPOSE).scripted("text", phase, "purpose"));
        lines.add(say(Phrase.CARD_WHO).scripted("text", phase, "who"));
        lines.add(say(Phrase.CARD_NOT).scripted("text", phase, "not"));
        return lines;
    }

    private Optional<Saying> ready() {
        var ready = state.ready();
        int awaited = course().roster().awaited(state.activity().readies(course())).size();
        return ready.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        say(Phrase.CARD_READY).with("count", ready.size()).with("of", awaited));
    }

    private Saying time() {
        var clock = course().clock();
        return clock.grace()
                .map(until -> say(Phrase.CARD_GRACE).time("until", until))
                .or(() -> clock.ends().map(end -> DaysTalk.until(course(), end)))
                .orElse(say(Phrase.CARD_NO_TIME));
    }

    private Doing[] acts() {
        var acts = new ArrayList<>(MainActs.of(state));
        if (state.endsWhenReady()) {
            acts.add(Doing.also(Verb.READY).by(state.activity().readies(course())));
        }
        acts.add(Doing.also(course().isSlow() ? Verb.DAY_MORE : Verb.EXTEND));
        if (!course().isSlow()) {
            acts.add(Doing.also(course().isInLast() ? Verb.ROUND_OFF : Verb.MOVE_ON));
        }
        if (state.mayGoBack()) {
            acts.add(Doing.also(Verb.BACK));
        }
        acts.add(Doing.also(Verb.PAUSE));
        acts.add(Doing.also(Verb.MORE));
        return acts.toArray(Doing[]::new);
    }
}
