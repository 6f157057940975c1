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
 * The bringer has the word, to tell the case or to restate the question; the others listen. It is
 * never cut.
 *
 * @param restated whether a question was put in new words, which ends restating
 */
public record Telling(boolean restated, int waited) implements Activity {

    static Telling fresh() {
        return new Telling(false, 0);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean brings = course.roster().brings(command.who());
        return switch (command) {
            case SessionCommand.Say(var who, _, var words, _, _) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Write(var who, _, var words) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Done(_, var at) when brings ->
                    accepted(new SessionEvent.PhaseEnded(course.clock().epoch(), Ending.DONE, at));
            case SessionCommand.Pass(_, var at) when brings ->
                    accepted(
                            new SessionEvent.PhaseEnded(
                                    course.clock().epoch(), Ending.SKIPPED, at));
            case SessionCommand.Busy(var who, var at) when brings ->
                    accepted(new SessionEvent.TurnStretched(who, at.plus(Patience.UNASKED)));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_SPEAKS);
        };
    }

    @Override
    public Telling evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Told _ -> new Telling(course.kind() == Kind.RESTATE, 0);
            case SessionEvent other ->
                    new Telling(restated, Patience.waited(waited, course.roster(), other));
        };
    }

    @Override
    public boolean isOver(Course course) {
        return restated;
    }

    @Override
    public boolean mayBeCut() {
        return false;
    }

    @Override
    public Duration needsStill(Course course) {
        return Patience.needs(course.roster());
    }
}
