package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

import java.util.Optional;

/**
 * The bringer says which suggestions fit and why, then what they will do and by when. It is never
 * cut.
 */
public record Choosing(Stage stage, int waited) implements Activity {

    /** Choosing what fits; naming a step; both done. */
    public enum Stage {
        CHOOSE,
        COMMIT,
        DONE
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        return switch (command) {
            case SessionCommand.Choose(_, _, var picks, var other) when stage != Stage.DONE ->
                    accepted(new SessionEvent.Chosen(picks, other));
            case SessionCommand.Commit(_, _, var step, var day, var remind)
                    when stage != Stage.DONE ->
                    accepted(new SessionEvent.Committed(step, day, remind));
            case SessionCommand.Pass(var who, _) when course.roster().brings(who) ->
                    accepted(new SessionEvent.ChoicePassed());
            case SessionCommand.Say(var who, _, var words, _, _) when course.roster().brings(who) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_CHOOSES);
        };
    }

    @Override
    public Choosing evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Chosen _ -> new Choosing(Stage.COMMIT, 0);
            case SessionEvent.Committed _ -> new Choosing(Stage.DONE, 0);
            case SessionEvent.ChoicePassed _ ->
                    new Choosing(stage == Stage.CHOOSE ? Stage.COMMIT : Stage.DONE, 0);
            case SessionEvent.Extended _ -> new Choosing(stage, waited + 1);
            case SessionEvent _ -> this;
        };
    }

    @Override
    public Optional<Activity> reopened(Course course) {
        return Optional.of(new Choosing(Stage.CHOOSE, 0));
    }

    @Override
    public boolean isOver(Course course) {
        return stage == Stage.DONE;
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
