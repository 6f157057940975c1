package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.util.List;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/**
 * The bringer says which suggestions fit and why, and what they will do and by when. It is never
 * cut.
 */
public record Choosing(Stage stage, int waited) implements Activity {

    /** Choosing what fits; naming a step; both done. */
    public enum Stage {
        CHOOSE,
        COMMIT,
        DONE
    }

    static Choosing of(Course course) {
        return new Choosing(course.kind() == Kind.COMMIT ? Stage.COMMIT : Stage.CHOOSE, 0);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean brings = course.roster().brings(command.who());
        return switch (command) {
            case SessionCommand.Choose(_, _, var picks, var other) ->
                    accepted(new SessionEvent.Chosen(suggested(course, picks), other));
            case SessionCommand.Commit(_, _, var step, var day, var remind) ->
                    accepted(new SessionEvent.Committed(step, day, remind));
            case SessionCommand.Pass(_, _, var step) when step > 0 && step != step() -> nothing();
            case SessionCommand.Pass _ when brings -> accepted(new SessionEvent.ChoicePassed());
            case SessionCommand.Busy(var who, var at) when brings ->
                    accepted(new SessionEvent.TurnStretched(who, at.plus(Patience.UNASKED)));
            case SessionCommand.Say(var who, _, var words, _, _) when brings ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_BRINGER_CHOOSES);
        };
    }

    /** Which step of the choice this is, from 1. */
    public int step() {
        return stage.ordinal() + 1;
    }

    private static List<Pick> suggested(Course course, List<Pick> picks) {
        int last = course.suggestions().size();
        return picks.stream()
                .filter(it -> it.suggestion() >= 1 && it.suggestion() <= last)
                .toList();
    }

    @Override
    public Choosing evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Chosen _ -> new Choosing(afterChoice(course), 0);
            case SessionEvent.ChoicePassed _ when stage == Stage.CHOOSE ->
                    new Choosing(afterChoice(course), 0);
            case SessionEvent.ChoicePassed _ -> new Choosing(Stage.DONE, 0);
            case SessionEvent.Committed _ ->
                    new Choosing(stage == Stage.CHOOSE ? Stage.CHOOSE : Stage.DONE, 0);
            case SessionEvent other -> new Choosing(stage, Patience.waited(waited, course, other));
        };
    }

    private static Stage afterChoice(Course course) {
        return course.book().choice().step().isPresent() ? Stage.DONE : Stage.COMMIT;
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
    public Duration needsStill(Course course) {
        return Patience.needs(course);
    }
}
