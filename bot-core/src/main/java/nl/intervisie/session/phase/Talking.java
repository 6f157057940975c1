package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.intervisie.method.Ends;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/**
 * Those who act talk as it comes; who is silent keeps notes. A break is a talk in which nothing is
 * asked of anybody.
 *
 * @param said how often each has said something
 * @param roomMade whether one voice too many was noticed
 */
public record Talking(Ends ends, boolean waits, SortedMap<Seat, Integer> said, boolean roomMade)
        implements Activity {

    public Talking {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    static Talking of(Course course) {
        return new Talking(course.rules().ends(), course.rules().waits(), new TreeMap<>(), false);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        var who = command.who();
        boolean acts = course.acts(who);
        return switch (command) {
            case SessionCommand.Say(_, _, var words, _, _) when course.isSilent(who) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(_, _, var words, _, _) when acts && mayMore(course, who) ->
                    accepted(new SessionEvent.Spoke(who, words));
            case SessionCommand.Say(_, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Write(_, _, var words, _) when acts && mayMore(course, who) ->
                    accepted(new SessionEvent.Spoke(who, words));
            case SessionCommand.UseDraft _
                    when acts && mayMore(course, who) && course.book().drafts().containsKey(who) ->
                    accepted(new SessionEvent.Spoke(who, course.book().drafts().get(who)));
            case SessionCommand.Write _ when acts -> refused(Phrase.REFUSED_ENOUGH);
            case SessionCommand.Pass _ when acts -> accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.Done(_, var at)
                    when ends == Ends.BRINGER && course.roster().brings(who) ->
                    accepted(new SessionEvent.PhaseEnded(course.clock().epoch(), Ending.DONE, at));
            case ByPerson _ when course.isSilent(who) -> refused(Phrase.REFUSED_LISTENING);
            case ByPerson _ -> refused(Phrase.REFUSED_TALKING);
        };
    }

    /** Who acts and has not said as much as each may. */
    public SortedSet<Seat> mayStill(Course course) {
        return Seats.frozen(course.acting().stream().filter(it -> mayMore(course, it)).toList());
    }

    private boolean mayMore(Course course, Seat who) {
        return course.rules().each().allows(said.getOrDefault(who, 0));
    }

    @Override
    public Talking evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Spoke(var who, _) -> saidBy(who);
            case SessionEvent.RoomMade _ -> new Talking(ends, waits, said, true);
            case SessionEvent _ -> this;
        };
    }

    private Talking saidBy(Seat who) {
        var more = new TreeMap<>(said);
        more.merge(who, 1, Integer::sum);
        return new Talking(ends, waits, more, roomMade);
    }

    /** How much has been said. */
    public int contributions() {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        return roomMade || course.spoken() ? List.of() : Fairness.talking(course, this).made();
    }

    @Override
    public SortedSet<Seat> readies(Course course) {
        return course.acting();
    }

    @Override
    public SortedSet<Seat> through(Course course) {
        return Seats.minus(course.acting(), mayStill(course));
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return course.spoken() || isBreak(course) ? Seats.none() : course.acting();
    }

    private static boolean isBreak(Course course) {
        return course.kind() == nl.intervisie.method.Kind.BREAK;
    }

    @Override
    public boolean endsWhenReady() {
        return ends == Ends.READY;
    }

    @Override
    public boolean mayBeCut() {
        return !waits;
    }

    @Override
    public Duration needsStill(Course course) {
        return waits ? Patience.needs(course) : Duration.ZERO;
    }

    @Override
    public boolean isOver(Course course) {
        return false;
    }
}
