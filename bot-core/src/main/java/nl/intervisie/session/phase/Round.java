package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.TurnBegan;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everybody in turn, one contribution a turn. A turn not taken in the time planned for one moves to
 * the end once, then counts as a pass.
 *
 * @param waiting who still has a turn, in order
 * @param moved whose turn moved to the end already
 */
public record Round(List<Seat> waiting, SortedSet<Seat> moved, Optional<Turn> turn)
        implements Activity {

    public Round {
        waiting = List.copyOf(waiting);
        moved = Seats.frozen(moved);
    }

    /** Whose turn it is, until when, and whether they asked for more. */
    public record Turn(Seat who, Instant due, boolean stretched) {}

    static Round of(Course course) {
        return new Round(order(course), Seats.none(), Optional.empty());
    }

    private static List<Seat> order(Course course) {
        var roster = course.roster();
        if (course.kind() == Kind.SUGGEST) {
            return List.copyOf(roster.awaited(roster.participants()));
        }
        var order = new ArrayList<>(roster.awaited(roster.speakers()));
        course.book()
                .lastTime()
                .flatMap(SessionCommand.LastTime::bringer)
                .filter(order::remove)
                .ifPresent(order::addFirst);
        return order;
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        return switch (command) {
            case SessionCommand.Say(var who, _, var words, _, _) when hasTurn(who) ->
                    taken(who, Optional.of(words));
            case SessionCommand.Write(var who, _, var words) when hasTurn(who) ->
                    taken(who, Optional.of(words));
            case SessionCommand.UseDraft(var who, _)
                    when hasTurn(who) && course.book().drafts().containsKey(who) ->
                    taken(who, Optional.ofNullable(course.book().drafts().get(who)));
            case SessionCommand.Done(var who, _) when hasTurn(who) && course.spoken() ->
                    taken(who, Optional.empty());
            case SessionCommand.Say(var who, _, var words, _, _) when isListening(course, who) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) when waiting.contains(who) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Write(var who, _, var words) when waiting.contains(who) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Pass(var who, _) when hasTurn(who) || waiting.contains(who) ->
                    accepted(new SessionEvent.TurnPassed(who));
            case SessionCommand.Busy(var who, var at) when hasTurn(who) ->
                    stretched(course, who, at);
            case SessionCommand.GiveTurn(_, var at, var to) when waiting.contains(to) ->
                    accepted(new TurnBegan(to, at, at.plus(planned(course))));
            case SessionCommand.GiveTurn _ -> refused(Phrase.REFUSED_HAD_TURN);
            case ByPerson _ -> refused(Phrase.REFUSED_NOT_YOUR_TURN);
        };
    }

    private static Decision taken(Seat who, Optional<nl.intervisie.session.seat.TextRef> words) {
        return accepted(new SessionEvent.TurnTaken(who, words));
    }

    private Decision stretched(Course course, Seat who, Instant at) {
        return turn.filter(Turn::stretched).isPresent()
                ? nothing()
                : accepted(
                        new SessionEvent.TurnStretched(
                                who, at.plus(planned(course).multipliedBy(2))));
    }

    private static boolean isListening(Course course, Seat who) {
        return course.kind() == Kind.SUGGEST && course.roster().brings(who);
    }

    /** Whether it is this seat's turn. */
    public boolean hasTurn(Seat who) {
        return turn.filter(it -> it.who().equals(who)).isPresent();
    }

    private static Duration planned(Course course) {
        int turns = Math.max(1, course.roster().speakers().size());
        return Duration.ofSeconds(
                course.pace().turn(course.plan().time(course.clock().index()).toSeconds(), turns));
    }

    @Override
    public Round evolve(Course course, SessionEvent event) {
        return switch (event) {
            case TurnBegan(var who, _, var due) -> begun(who, due);
            case SessionEvent.TurnTaken(var who, _) -> without(who);
            case SessionEvent.TurnPassed(var who) -> without(who);
            case SessionEvent.TurnMoved(var who) -> movedOn(who);
            case SessionEvent.TurnStretched(var who, var due) ->
                    new Round(waiting, moved, Optional.of(new Turn(who, due, true)));
            case SessionEvent.Joined(var who) -> with(who);
            case SessionEvent.Left(var who) -> without(who);
            case SessionEvent.WentOut(var who) -> without(who);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
        };
    }

    private Round begun(Seat who, Instant due) {
        var rest = new ArrayList<>(waiting);
        rest.remove(who);
        turn.filter(it -> !it.who().equals(who)).ifPresent(it -> rest.addFirst(it.who()));
        return new Round(rest, moved, Optional.of(new Turn(who, due, false)));
    }

    private Round with(Seat who) {
        var more = new ArrayList<>(waiting);
        more.add(who);
        return new Round(more, moved, turn);
    }

    private Round without(Seat who) {
        var rest = new ArrayList<>(waiting);
        rest.remove(who);
        return new Round(rest, moved, turn.filter(it -> !it.who().equals(who)));
    }

    private Round movedOn(Seat who) {
        var rest = new ArrayList<>(waiting);
        rest.add(who);
        var once = new TreeSet<>(moved);
        once.add(who);
        return new Round(rest, once, Optional.empty());
    }

    private Round later(Duration by) {
        return new Round(
                waiting,
                moved,
                turn.map(it -> new Turn(it.who(), it.due().plus(by), it.stretched())));
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        return turn.isPresent() || waiting.isEmpty()
                ? List.of()
                : List.of(new TurnBegan(waiting.getFirst(), at, at.plus(planned(course))));
    }

    @Override
    public List<SessionEvent> onTime(Course course, Instant at) {
        return turn.filter(it -> !at.isBefore(it.due()))
                .map(it -> List.of(late(it.who())))
                .orElse(List.of());
    }

    private SessionEvent late(Seat who) {
        return moved.contains(who)
                ? new SessionEvent.TurnPassed(who)
                : new SessionEvent.TurnMoved(who);
    }

    @Override
    public Optional<Instant> due() {
        return turn.map(Turn::due);
    }

    @Override
    public Optional<Activity> reopened(Course course) {
        return Optional.of(of(course));
    }

    @Override
    public boolean isOver(Course course) {
        return turn.isEmpty() && waiting.isEmpty();
    }
}
