package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.util.SortedSet;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/** Everybody says what they take home, and how this form helped. Who passes takes theirs back. */
public record Harvesting(SortedSet<Seat> replied) implements Activity {

    public Harvesting {
        replied = Seats.frozen(replied);
    }

    static Harvesting fresh() {
        return new Harvesting(Seats.none());
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        return switch (command) {
            case SessionCommand.Gain(var who, _, var gain, var own, var score, var nameless) ->
                    accepted(new SessionEvent.Gained(who, gain, own, score, nameless));
            case SessionCommand.Pass(var who, _, _) -> accepted(new SessionEvent.GainPassed(who));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_HARVESTING);
        };
    }

    @Override
    public Harvesting evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Gained(var who, _, _, _, _) ->
                    new Harvesting(Seats.plus(replied, who));
            case SessionEvent.GainPassed(var who) -> new Harvesting(Seats.plus(replied, who));
            case SessionEvent _ -> this;
        };
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return course.roster().speakers();
    }

    @Override
    public boolean mayReopen() {
        return false;
    }

    @Override
    public boolean isOver(Course course) {
        return replied.containsAll(course.roster().speakers());
    }
}
