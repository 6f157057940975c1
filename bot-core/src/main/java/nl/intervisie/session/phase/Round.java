package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.TurnBegan;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Everybody in turn, one contribution a turn. A turn not taken in the time planned for one moves to
 * the end once, then counts as a pass. Nobody is skipped: everybody is called at least once,
 * whatever the clock says.
 *
 * @param waiting who still has a turn, in order
 * @param moved whose turn moved to the end already
 * @param absent who is not waited for, and gets a turn when they show themselves
 * @param free whether everybody gives theirs in any order, as over days
 */
public record Round(
        List<Seat> waiting,
        SortedSet<Seat> moved,
        SortedSet<Seat> absent,
        Optional<Turn> turn,
        boolean free)
        implements Activity {

    public Round {
        waiting = List.copyOf(waiting);
        moved = Seats.frozen(moved);
        absent = Seats.frozen(absent);
    }

    /** Whose turn it is, until when, and whether they asked for more. */
    public record Turn(Seat who, Instant due, boolean stretched) {

        Turn later(Duration by) {
            return new Turn(who, due.plus(by), stretched);
        }
    }

    static Round of(Course course) {
        var awaited = course.roster().awaited(speaking(course));
        return new Round(
                order(course, awaited),
                Seats.none(),
                Seats.minus(speaking(course), awaited),
                Optional.empty(),
                course.isSlow());
    }

    /** Who has a turn in this round: in a round of suggestions the bringer listens. */
    private static SortedSet<Seat> speaking(Course course) {
        return course.acting();
    }

    /** Who brought last time says first what became of it. */
    private static List<Seat> order(Course course, SortedSet<Seat> people) {
        var order = new ArrayList<>(people);
        course.book().lastTime().stream()
                .filter(_ -> course.kind() == Kind.CHECK_IN)
                .flatMap(it -> it.all().reversed().stream())
                .flatMap(it -> it.bringer().stream())
                .filter(order::remove)
                .forEach(order::addFirst);
        return order;
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        return switch (command) {
            case SessionCommand.Say(var who, _, var words, _, _) when hasTurn(who) ->
                    taken(who, Optional.of(words));
            case SessionCommand.Write(var who, _, var words, _) when hasTurn(who) ->
                    taken(who, Optional.of(words));
            case SessionCommand.UseDraft(var who, _)
                    when hasTurn(who) && course.book().drafts().get(who) instanceof TextRef words ->
                    taken(who, Optional.of(words));
            case SessionCommand.Done(var who, _) when hasTurn(who) && course.spoken() ->
                    taken(who, Optional.empty());
            case SessionCommand.Say(var who, _, var words, _, _) when course.isSilent(who) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) when hasTurnToCome(who) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Write(var who, _, var words, _) when hasTurnToCome(who) ->
                    accepted(new SessionEvent.Drafted(who, words));
            case SessionCommand.Pass(var who, _, _) when hasTurn(who) || hasTurnToCome(who) ->
                    accepted(new SessionEvent.TurnPassed(who));
            case SessionCommand.Busy(var who, _) when hasTurn(who) -> stretched(course);
            case SessionCommand.GiveTurn _ when free -> nothing();
            case SessionCommand.GiveTurn(_, var at, var to) when hasTurnToCome(to) ->
                    accepted(begin(course, to, at));
            case SessionCommand.GiveTurn _ -> refused(Phrase.REFUSED_HAD_TURN);
            case ByPerson other when hasTurn(other.who()) -> refused(Phrase.REFUSED_YOUR_TURN);
            case ByPerson _ -> refused(Phrase.REFUSED_NOT_YOUR_TURN);
        };
    }

    private static Decision taken(Seat who, Optional<TextRef> words) {
        return accepted(new SessionEvent.TurnTaken(who, words));
    }

    private Decision stretched(Course course) {
        return turn.filter(it -> !it.stretched())
                .map(it -> it.later(planned(course)))
                .map(it -> accepted(new SessionEvent.TurnStretched(it.who(), it.due())))
                .orElse(nothing());
    }

    /** Whether it is this seat's turn. */
    public boolean hasTurn(Seat who) {
        return free ? hasTurnToCome(who) : turn.filter(it -> it.who().equals(who)).isPresent();
    }

    @Override
    public boolean isLastOf(Course course, Seat who) {
        return hasTurn(who) && waiting.isEmpty();
    }

    private boolean hasTurnToCome(Seat who) {
        return waiting.contains(who) || absent.contains(who);
    }

    private static TurnBegan begin(Course course, Seat who, Instant at) {
        return new TurnBegan(who, at, at.plus(planned(course)));
    }

    /** The time planned for one turn. */
    private static Duration planned(Course course) {
        long box = course.plan().time(course.clock().index()).toSeconds();
        return Duration.ofSeconds(course.pace().turn(box, speaking(course).size()));
    }

    @Override
    public Round evolve(Course course, SessionEvent event) {
        return switch (event) {
            case TurnBegan(var who, _, var due) -> begun(who, due);
            case SessionEvent.TurnTaken(var who, _) -> without(who);
            case SessionEvent.TurnPassed(var who) -> without(who);
            case SessionEvent.TurnMoved(var who) -> movedOn(who);
            case SessionEvent.TurnStretched(var who, var due) ->
                    turned(Optional.of(new Turn(who, due, true)));
            case SessionEvent.Drafted(var who, _) when absent.contains(who) -> with(who);
            case SessionEvent.Joined(var who) when speaking(course).contains(who) -> with(who);
            case SessionEvent.GuideNamed(var guide) when guide.isPresent() ->
                    speaking(course).contains(guide.get()) ? this : without(guide.get());
            case SessionEvent.Left(var who) -> without(who);
            case SessionEvent.WentOut(var who) -> without(who);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
        };
    }

    private Round begun(Seat who, Instant due) {
        var rest = new ArrayList<>(without(who).waiting);
        turn.filter(it -> !it.who().equals(who)).ifPresent(it -> rest.addFirst(it.who()));
        return new Round(
                rest,
                moved,
                Seats.minus(absent, who),
                Optional.of(new Turn(who, due, false)),
                free);
    }

    private Round with(Seat who) {
        var more = new ArrayList<>(waiting);
        more.add(who);
        return new Round(more, moved, Seats.minus(absent, who), turn, free);
    }

    private Round without(Seat who) {
        return new Round(
                waiting.stream().filter(it -> !it.equals(who)).toList(),
                moved,
                Seats.minus(absent, who),
                turn.filter(it -> !it.who().equals(who)),
                free);
    }

    private Round movedOn(Seat who) {
        var rest = new ArrayList<>(waiting);
        rest.add(who);
        return new Round(rest, Seats.plus(moved, who), absent, Optional.empty(), free);
    }

    private Round turned(Optional<Turn> next) {
        return new Round(waiting, moved, absent, next, free);
    }

    private Round later(Duration by) {
        return turned(turn.map(it -> it.later(by)));
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        return free || turn.isPresent() || waiting.isEmpty()
                ? List.of()
                : List.of(begin(course, waiting.getFirst(), at));
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
    public Duration needsStill(Course course) {
        return free
                ? Duration.ZERO
                : planned(course).multipliedBy(Seats.minus(invited(course), moved).size());
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        var toCome = new ArrayList<>(waiting);
        turn.map(Turn::who).ifPresent(toCome::add);
        return Seats.frozen(toCome);
    }

    @Override
    public SortedSet<Seat> late() {
        return moved;
    }

    @Override
    public boolean isOver(Course course) {
        return turn.isEmpty() && waiting.isEmpty();
    }
}
