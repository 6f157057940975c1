package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

import java.util.Optional;

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
        return switch (command) {
            case SessionCommand.Say(var who, _, var words, _, _) when course.roster().brings(who) ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Write(var who, _, var words) when course.roster().brings(who) ->
                    accepted(new SessionEvent.Told(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Done(var who, var at) when course.roster().brings(who) ->
                    accepted(new SessionEvent.PhaseEnded(course.clock().epoch(), Ending.DONE, at));
            case SessionCommand.Pass(var who, var at) when course.roster().brings(who) ->
                    accepted(
                            new SessionEvent.PhaseEnded(
                                    course.clock().epoch(), Ending.SKIPPED, at));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_SPEAKS);
        };
    }

    @Override
    public Telling evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Told _ -> new Telling(course.kind() == Kind.RESTATE, 0);
            case SessionEvent.Extended _ -> new Telling(restated, waited + 1);
            case SessionEvent _ -> this;
        };
    }

    @Override
    public Optional<Activity> reopened(Course course) {
        return Optional.of(fresh());
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
    public boolean endsWhenReady() {
        return false;
    }
}
