package nl.intervisie.session.speech;

import static nl.intervisie.method.Kind.BREAK;
import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Blind;
import nl.intervisie.session.phase.Choosing;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Harvesting;
import nl.intervisie.session.phase.Letters;
import nl.intervisie.session.phase.Offering;
import nl.intervisie.session.phase.Opens;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.phase.Sorts;
import nl.intervisie.session.phase.Summing;
import nl.intervisie.session.phase.Talking;
import nl.intervisie.session.phase.Telling;
import nl.intervisie.session.seat.Seat;

/**
 * The human guide's desk: who has not acted, time and bank, what comes next, one tip. Never text
 * not revealed.
 */
record Desk(InPhase state) {

    static final String SLOT = "desk";

    static Effect first(Seat guide, InPhase phase, boolean resting) {
        return new Effect.Say(new Listeners.Desk(guide), SLOT, new Desk(phase).shown(resting));
    }

    Notice shown(boolean resting) {
        var course = state.course();
        var lines = new ArrayList<Saying>();
        lines.addAll(Progress.of(state));
        notYet(state).ifPresent(lines::add);
        lines.add(
                course.clock()
                        .ends()
                        .filter(_ -> !resting)
                        .map(end -> DaysTalk.until(course, end))
                        .orElse(say(resting ? Phrase.CARD_RESTING : Phrase.CARD_NO_TIME)));
        if (!course.isSlow()) {
            lines.add(say(Phrase.DESK_BANK).with("minutes", course.bank().available().toMinutes()));
        }
        lines.add(next(course));
        lines.add(say(Phrase.DESK_TIP).code("kind", course.kind().written().replace("-", "")));
        return Notice.titled(
                        Kind.CARD,
                        say(Phrase.DESK_TITLE).scripted("title", course.phase().id(), "title"),
                        lines)
                .doing(acts(course));
    }

    private static Optional<Saying> notYet(InPhase state) {
        var rest = new TreeSet<>(asked(state));
        rest.removeAll(state.course().roster().acted());
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        say(Phrase.DESK_NOT_YET).with("who", new Arg.AllNamed(List.copyOf(rest))));
    }

    /** Of whom something is asked in this phase; who passed has done it. */
    static Set<Seat> asked(InPhase state) {
        var roster = state.course().roster();
        return switch (state.activity()) {
            case Round round -> waiting(round);
            case Offering _ -> roster.speakers();
            case Letters _ -> roster.participants();
            case Floor _, Summing _ -> state.course().spoken() ? Set.of() : roster.participants();
            case Blind _ -> state.course().acting();
            case Talking _ -> state.course().kind() == BREAK ? Set.of() : state.course().acting();
            case Harvesting _ -> roster.speakers();
            case Telling _ -> state.course().acting();
            case Sorts _, Opens _, Choosing _ -> roster.bringer().map(Set::of).orElse(Set.of());
        };
    }

    private static Set<Seat> waiting(Round round) {
        var all = new TreeSet<>(round.waiting());
        round.turn().ifPresent(it -> all.add(it.who()));
        return all;
    }

    private static Saying next(Course course) {
        int next = course.clock().index() + 1;
        return next < course.plan().size()
                ? say(Phrase.DESK_NEXT).scripted("phase", course.plan().phase(next).id(), "title")
                : say(Phrase.DESK_LAST);
    }

    private Doing[] acts(Course course) {
        var acts = new ArrayList<Doing>();
        if (state.activity() instanceof Round round
                && !round.free()
                && !round.waiting().isEmpty()) {
            acts.add(Doing.main(Verb.GIVE_TURN));
        }
        if (state.activity() instanceof Floor && !course.book().questions().waiting().isEmpty()) {
            acts.add(Doing.also(Verb.HOLD_QUESTION));
            acts.add(Doing.also(Verb.MERGE_QUESTION));
        }
        if (!course.isSlow()) {
            acts.add(Doing.also(course.isInLast() ? Verb.ROUND_OFF : Verb.MOVE_ON));
        }
        acts.add(Doing.also(Verb.PAUSE));
        acts.add(Doing.also(Verb.HAND_OVER));
        return acts.toArray(Doing[]::new);
    }
}
