package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Ends;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.phase.Activity;
import nl.intervisie.session.phase.Nudging;
import nl.intervisie.session.seat.Seat;

/**
 * A session in one of its phases. What every phase has in common is decided here, the rest by its
 * {@link Activity}.
 *
 * @param ended whether this phase has just ended and the next has not begun: never between two
 *     commands
 * @param wayBack whether the phase just before can be taken up again
 */
public record InPhase(Course course, Optional<Activity> on, boolean ended, boolean wayBack)
        implements Session {

    private static final Duration PROPOSAL = Duration.ofSeconds(20);
    private static final Duration HOLD = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMinutes(3);

    static InPhase before(Course course) {
        return new InPhase(course, Optional.empty(), true, false);
    }

    /** What the group does in this phase. */
    public Activity activity() {
        return on.orElseThrow(() -> new IllegalStateException("between two phases"));
    }

    @Override
    public Decision decide(SessionCommand command) {
        var decision =
                Authority.objection(course, command)
                        .map(Decision::refused)
                        .orElseGet(() -> answer(command));
        return Following.from(this, decision, command.at());
    }

    private Decision answer(SessionCommand command) {
        var roster = course.roster();
        return switch (command) {
            case SessionCommand.CallTime(_, var ringing) when ringing != epoch() -> nothing();
            case SessionCommand.CallTime(var at, _) ->
                    new Decision.Accepted(
                            course.isSlow()
                                    ? new Daily(this).called(at)
                                    : new Timekeeping(this).called(at));
            case SessionCommand.BeWithoutRoom(var at) -> accepted(Endings.withoutRoom(at));
            case SessionCommand.LoseRoom(var at) -> accepted(Endings.roomGone(course, at));
            case SessionCommand.BeExposed(var at, var shared) ->
                    accepted(new SessionEvent.Paused(Resting.exposed(shared), at));
            case SessionCommand.LoseCard(var at) ->
                    accepted(new SessionEvent.ShownAgain(epoch(), at));
            case SessionCommand.LoseWord _ -> accepted(new SessionEvent.WordLost(epoch()));
            case SessionCommand.BeAway _ when course.isSlow() -> nothing();
            case SessionCommand.BeAway(var at, var from) ->
                    accepted(new SessionEvent.BeenAway(from, at));
            case SessionCommand.Say(_, _, _, _, var inPlace) when !inPlace -> nothing();
            case SessionCommand.Say(var who, _, var words, _, _)
                    when !roster.speakers().contains(who) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Ready _, SessionCommand.ToHarvest _ when isBringers() ->
                    refused(Phrase.REFUSED_BRINGER_SPEAKS);
            case SessionCommand.Ready(var who, _, var on)
                    when course.clock().ready().contains(who) == on
                            || !activity().readies(course).contains(who) ->
                    nothing();
            case SessionCommand.Ready(var who, _, var on) ->
                    accepted(new SessionEvent.Readied(who, on));
            case SessionCommand.Extend extend -> new Timekeeping(this).extended(extend);
            case SessionCommand.RunOver(_, var at) -> new Timekeeping(this).runOver(at);
            case SessionCommand.ToHarvest(_, var at) -> new Timekeeping(this).toHarvest(at);
            case SessionCommand.MoveOn _ when course.isSlow() -> refused(Phrase.REFUSED_OVER_DAYS);
            case SessionCommand.MoveOn(var who, var at) -> proposed(who, at);
            case SessionCommand.NotYet(_, var at) when course.clock().moveDue().isPresent() ->
                    accepted(new SessionEvent.MoveHeld(at.plus(HOLD)));
            case SessionCommand.NotYet _, SessionCommand.Resume _, SessionCommand.Consent _ ->
                    nothing();
            case SessionCommand.Back(_, var at) -> back(at);
            case SessionCommand.Pause(_, var at, var talk) ->
                    accepted(new SessionEvent.Paused(talk ? Rest.TIME_OUT : Rest.PAUSE, at));
            case SessionCommand.TellWorkingDays(var who, _, var days, var zone)
                    when course.isSlow() ->
                    accepted(new SessionEvent.WorkingDaysTold(who, days, zone));
            case SessionCommand.TellWorkingDays _, SessionCommand.Last _ -> nothing();
            case ByPerson other ->
                    new Company(course)
                            .decide(other, it -> new Nudging(course).decide(it, activity()));
            case SessionCommand _ -> nothing();
        };
    }

    private Decision proposed(Seat who, Instant at) {
        var clock = course.clock();
        if (isBringers() && !course.acts(who)) {
            return refused(Phrase.REFUSED_BRINGER_SPEAKS);
        }
        if (clock.heldUntil().filter(at::isBefore).isPresent()) {
            return refused(Phrase.REFUSED_HELD);
        }
        return clock.moveDue().isPresent()
                ? nothing()
                : accepted(new SessionEvent.MoveProposed(at.plus(PROPOSAL)));
    }

    /** Whether only the bringer may end this phase; when they are gone, the group may. */
    private boolean isBringers() {
        return !activity().mayBeCut() && !course.acting().isEmpty();
    }

    private Decision back(Instant at) {
        return mayGoBack()
                ? accepted(
                        new SessionEvent.WentBack(
                                epoch() + 1,
                                at,
                                course.given(at, AGAIN, course.roster().speakers())))
                : refused(Phrase.REFUSED_NO_WAY_BACK);
    }

    /** Back ends with the first contribution to the new phase. */
    public boolean mayGoBack() {
        return wayBack && !course.clock().touched();
    }

    @Override
    public List<SessionEvent> following(Instant at) {
        if (course.roster().speakers().isEmpty()) {
            return List.of(Endings.stopped(course, at));
        }
        if (ended) {
            return Endings.afterPhase(course, at);
        }
        if (activity().isOver(course)) {
            return List.of(new SessionEvent.PhaseEnded(epoch(), Ending.DONE, at));
        }
        return isEverybodyReady()
                ? new Timekeeping(this).ending(Ending.READY, at)
                : activity().next(course, at);
    }

    /** Whether it is over as soon as all are ready; a phase may also last its whole time. */
    public boolean endsWhenReady() {
        return activity().endsWhenReady() && course.rules().ends() != Ends.TIME;
    }

    /** Who is ready: who said so, and who has nothing left to do. */
    public SortedSet<Seat> ready() {
        var ready = new TreeSet<>(course.clock().ready());
        ready.addAll(activity().through(course));
        return ready;
    }

    private boolean isEverybodyReady() {
        var awaited = course.roster().awaited(activity().readies(course));
        return !isBringers() && endsWhenReady() && ready().containsAll(awaited);
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.with(event);
        return switch (event) {
            case SessionEvent.PhaseBegan(_, var index, _, _, _) -> begun(after, index);
            case SessionEvent.PhaseEnded(_, var how, _) ->
                    new InPhase(after.missing(missed(how)), on, true, wayBack);
            case SessionEvent.WentBack _ ->
                    new InPhase(after, Optional.of(Activity.of(after)), false, false);
            case SessionEvent.Paused(var why, var at) ->
                    Resting.of(new InPhase(after, on, ended, wayBack), why, at);
            case SessionEvent.SummaryShown(_, var until) -> Reviewing.of(after, until);
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.of(after, how, at, destroyAt);
            case SessionEvent _ ->
                    new InPhase(after, on.map(it -> it.evolve(after, event)), ended, wayBack);
        };
    }

    /** There is a way back to the phase just before, not to one left out. */
    private InPhase begun(Course after, int index) {
        boolean follows = index == course.clock().index() + 1;
        return new InPhase(
                after,
                Optional.of(Activity.of(after)),
                false,
                follows
                        && on.filter(Activity::mayReopen).isPresent()
                        && !after.isNeedless(index - 1));
    }

    /** Who was asked for something, had all the time for it, and perhaps did nothing. */
    private SortedSet<Seat> missed(Ending how) {
        var missed = new TreeSet<>(activity().late());
        if (how == Ending.TIME) {
            missed.addAll(activity().invited(course));
        }
        return missed;
    }

    @Override
    public Optional<Instant> due() {
        return course.isSlow() ? new Daily(this).due() : new Timekeeping(this).due();
    }

    @Override
    public int epoch() {
        return course.clock().epoch();
    }
}
