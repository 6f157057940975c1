package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/**
 * The bringer has the word: to tell the case, to restate the question, to say what touched them; or
 * who brought last time, to say what became of it. The others listen. It is cut only where a script
 * says so.
 *
 * @param restated whether a question was put in new words, which ends restating
 */
public record Telling(boolean restated, boolean waits, int waited) implements Activity {

    static Telling of(Course course) {
        return new Telling(false, course.rules().waits(), 0);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean brings = course.acts(command.who());
        return switch (command) {
            case SessionCommand.Say(var who, _, var words, _, _) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Write(var who, _, var words, _) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Seal(var who, _, var words) when seals(course) ->
                    accepted(new SessionEvent.Sealed(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Done(_, var at) when brings ->
                    accepted(new SessionEvent.PhaseEnded(course.clock().epoch(), Ending.DONE, at));
            case SessionCommand.Pass(_, var at, _) when brings ->
                    accepted(
                            new SessionEvent.PhaseEnded(
                                    course.clock().epoch(), Ending.SKIPPED, at));
            case SessionCommand.Busy(var who, var at) when brings ->
                    accepted(new SessionEvent.TurnStretched(who, at.plus(Patience.UNASKED)));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_SPEAKS);
        };
    }

    private static boolean seals(Course course) {
        return !course.rules().seals().isEmpty();
    }

    @Override
    public Telling evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Told _ -> new Telling(course.kind() == Kind.RESTATE, waits, 0);
            case SessionEvent other ->
                    new Telling(restated, waits, Patience.waited(waited, course, other));
        };
    }

    @Override
    public boolean isOver(Course course) {
        return restated;
    }

    @Override
    public boolean mayBeCut() {
        return !waits;
    }

    @Override
    public boolean endsWhenReady() {
        return false;
    }

    @Override
    public Duration needsStill(Course course) {
        return waits ? Patience.needs(course) : Duration.ZERO;
    }
}
