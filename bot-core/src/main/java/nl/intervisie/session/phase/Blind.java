package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Each writes unseen; then everything is shown at once, and never unshown. Who passes takes theirs
 * back.
 */
public record Blind(SortedSet<Seat> replied, boolean revealed) implements Activity {

    public Blind {
        replied = Seats.frozen(replied);
    }

    static Blind fresh() {
        return new Blind(Seats.none(), false);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean writes = course.acts(command.who());
        return switch (command) {
            case SessionCommand.Write(var who, _, var words, _) when writes ->
                    accepted(new SessionEvent.Written(who, words));
            case SessionCommand.WriteSeveral(var who, _, var words, _)
                    when writes && !words.isEmpty() ->
                    accepted(several(who, words, course.rules().each().most()));
            case SessionCommand.Pass(var who, _, _) when writes ->
                    accepted(new SessionEvent.WritingPassed(who));
            case SessionCommand.Say _ when writes -> refused(Phrase.REFUSED_WRITE_UNSEEN);
            case SessionCommand.Say(var who, _, var words, _, _) when course.isSilent(who) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_WRITING);
        };
    }

    private static SessionEvent several(Seat who, List<TextRef> words, int most) {
        return words.size() == 1
                ? new SessionEvent.Written(who, words.getFirst())
                : new SessionEvent.WroteSeveral(
                        who, words.stream().limit(most == 0 ? words.size() : most).toList());
    }

    @Override
    public Blind evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Written(var who, _) -> new Blind(Seats.plus(replied, who), revealed);
            case SessionEvent.WroteSeveral(var who, _) ->
                    new Blind(Seats.plus(replied, who), revealed);
            case SessionEvent.WritingPassed(var who) ->
                    new Blind(Seats.plus(replied, who), revealed);
            case SessionEvent.Revealed _ -> new Blind(replied, true);
            case SessionEvent _ -> this;
        };
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        var awaited = course.roster().awaited(course.acting());
        boolean all = !awaited.isEmpty() && replied.containsAll(awaited);
        return all ? List.of(new SessionEvent.Revealed(at)) : List.of();
    }

    @Override
    public boolean isLastOf(Course course, Seat who) {
        return Seats.minus(course.roster().awaited(course.acting()), replied).equals(Set.of(who));
    }

    @Override
    public List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        return List.of(new SessionEvent.Revealed(at));
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return course.acting();
    }

    @Override
    public boolean mayReopen() {
        return false;
    }

    @Override
    public boolean isOver(Course course) {
        return revealed;
    }
}
