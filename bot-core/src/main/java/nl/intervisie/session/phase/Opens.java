package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/**
 * The bringer opens what they sealed, and may say more about it, or leaves it closed. It is never
 * cut, and never opened by anybody else.
 */
public record Opens(boolean open, int waited) implements Activity {

    static Opens fresh() {
        return new Opens(false, 0);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean brings = course.roster().brings(command.who());
        return switch (command) {
            case SessionCommand.Unseal(_, var at) when !open ->
                    accepted(new SessionEvent.Unsealed(at));
            case SessionCommand.Say(var who, _, var words, _, _) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Write(var who, _, var words, _) when brings ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Done(_, var at) when brings -> over(course, Ending.DONE, at);
            case SessionCommand.Pass(_, var at, _) when brings -> over(course, Ending.SKIPPED, at);
            case SessionCommand.Busy(var who, var at) when brings ->
                    accepted(new SessionEvent.TurnStretched(who, at.plus(Patience.UNASKED)));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_SPEAKS);
        };
    }

    private static Decision over(Course course, Ending how, java.time.Instant at) {
        return accepted(new SessionEvent.PhaseEnded(course.clock().epoch(), how, at));
    }

    @Override
    public Opens evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Unsealed _ -> new Opens(true, 0);
            case SessionEvent.Told _ -> new Opens(open, 0);
            case SessionEvent other -> new Opens(open, Patience.waited(waited, course, other));
        };
    }

    @Override
    public boolean isOver(Course course) {
        return false;
    }

    /** What is open stays open. */
    @Override
    public boolean mayReopen() {
        return !open;
    }

    @Override
    public boolean mayBeCut() {
        return false;
    }

    @Override
    public Duration needsStill(Course course) {
        return Patience.needs(course);
    }
}
