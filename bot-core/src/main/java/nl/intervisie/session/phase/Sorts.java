package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.util.List;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/** The bringer sorts the written questions into warm, neutral and cold. It is never cut. */
public record Sorts(boolean sorted, int waited) implements Activity {

    static Sorts fresh() {
        return new Sorts(false, 0);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean brings = course.roster().brings(command.who());
        return switch (command) {
            case SessionCommand.Sort(_, _, var warm, var cold) ->
                    accepted(sorted(course, warm, cold));
            case SessionCommand.Pass(_, var at, _) when brings ->
                    accepted(
                            new SessionEvent.PhaseEnded(
                                    course.clock().epoch(), Ending.SKIPPED, at));
            case SessionCommand.Busy(var who, var at) when brings ->
                    accepted(new SessionEvent.TurnStretched(who, at.plus(Patience.UNASKED)));
            case SessionCommand.Say(var who, _, var words, _, _) when brings ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_SORTING);
        };
    }

    /** What is called both is warm. */
    private static SessionEvent sorted(Course course, List<Integer> warm, List<Integer> cold) {
        int last = course.writtenQuestions().size();
        var hot = warm.stream().filter(it -> it >= 1 && it <= last).distinct().toList();
        return new SessionEvent.Sorted(
                hot,
                cold.stream()
                        .filter(it -> it >= 1 && it <= last && !hot.contains(it))
                        .distinct()
                        .toList());
    }

    @Override
    public Sorts evolve(Course course, SessionEvent event) {
        return event instanceof SessionEvent.Sorted
                ? new Sorts(true, 0)
                : new Sorts(sorted, Patience.waited(waited, course, event));
    }

    @Override
    public boolean isOver(Course course) {
        return sorted;
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
