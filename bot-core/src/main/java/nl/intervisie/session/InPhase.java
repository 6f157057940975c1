package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.phase.Activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session in one of its phases. What every phase has in common is decided here, the rest by its
 * {@link Activity}.
 *
 * @param ended whether this phase has just ended and the next has not begun: never between two
 *     commands
 * @param before the activity of the phase before, for a group that wants back
 */
public record InPhase(
        Course course, Optional<Activity> on, boolean ended, Optional<Activity> before)
        implements Session {

    private static final Duration PROPOSAL = Duration.ofSeconds(20);
    private static final Duration HOLD = Duration.ofMinutes(3);

    static InPhase before(Course course) {
        return new InPhase(course, Optional.empty(), true, Optional.empty());
    }

    /** What the group does in this phase. */
    public Activity activity() {
        return on.orElseThrow(() -> new IllegalStateException("between two phases"));
    }

    @Override
    public Decision decide(SessionCommand command) {
        var objection = Authority.objection(course.roster(), command);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        return switch (answer(command)) {
            case Decision.Accepted(var events) ->
                    new Decision.Accepted(Following.from(this, events, command.at()));
            case Decision.Refused no -> no;
        };
    }

    private Decision answer(SessionCommand command) {
        var roster = course.roster();
        return switch (command) {
            case SessionCommand.CallTime(var at, _) ->
                    new Decision.Accepted(new Timekeeping(this).called(at));
            case SessionCommand.BeAway(var at, var from) ->
                    accepted(new SessionEvent.BeenAway(from, at));
            case SessionCommand.Say(_, _, _, _, var inPlace) when !inPlace -> nothing();
            case SessionCommand.Ready _ when !activity().endsWhenReady() ->
                    refused(Phrase.REFUSED_BRINGER_SPEAKS);
            case SessionCommand.Ready(var who, _, var on) -> readied(who, on);
            case SessionCommand.Extend extend -> new Timekeeping(this).extended(extend);
            case SessionCommand.RunOver(_, var at) -> new Timekeeping(this).runOver(at);
            case SessionCommand.ToHarvest(_, var at) -> new Timekeeping(this).toHarvest(at);
            case SessionCommand.MoveOn moveOn -> proposed(moveOn);
            case SessionCommand.NotYet(_, var at) when course.clock().moveDue().isPresent() ->
                    accepted(new SessionEvent.MoveHeld(at.plus(HOLD)));
            case SessionCommand.NotYet _ -> nothing();
            case SessionCommand.Back(_, var at) -> back(at);
            case SessionCommand.Pause(_, var at, var talk) ->
                    accepted(new SessionEvent.Paused(talk ? Rest.TIME_OUT : Rest.PAUSE, at));
            case SessionCommand.Resume _ -> nothing();
            case SessionCommand.Stop(_, var at) -> accepted(Endings.stopped(course, at));
            case SessionCommand.TakeBack(_, var at) -> accepted(Endings.takenBack(at));
            case SessionCommand.Join(var who, _) when roster.has(who) ->
                    refused(Phrase.REFUSED_ALREADY_IN);
            case SessionCommand.Join(var who, _) when course.book().questions().anyAnswered() ->
                    accepted(new SessionEvent.EntryAsked(who));
            case SessionCommand.Join(var who, _) -> accepted(new SessionEvent.Joined(who));
            case SessionCommand.LetIn(_, _, var late, _) when roster.has(late) -> nothing();
            case SessionCommand.LetIn(_, _, var late, var yes) ->
                    accepted(
                            yes
                                    ? new SessionEvent.Joined(late)
                                    : new SessionEvent.EntryDeclined(late));
            case SessionCommand.Leave(var who, var at) -> gone(who, at, new SessionEvent.Left(who));
            case SessionCommand.GoOut(var who, var at) when roster.has(who) ->
                    gone(who, at, new SessionEvent.WentOut(who));
            case SessionCommand.GoOut _ -> nothing();
            case SessionCommand.Remove(_, var at, var whom) when roster.has(whom) ->
                    gone(whom, at, new SessionEvent.Left(whom));
            case SessionCommand.ComeIn(var who, _)
                    when roster.has(who) || roster.observers().contains(who) ->
                    nothing();
            case SessionCommand.ComeIn(var who, var at) ->
                    accepted(
                            new SessionEvent.ReaderCame(who, at),
                            new SessionEvent.Paused(Rest.READER, at));
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(it -> !roster.has(it)).isPresent() ->
                    refused(Phrase.REFUSED_GUIDE_NOT_IN);
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(roster::brings).isPresent() ->
                    refused(Phrase.REFUSED_BRINGER_GUIDES);
            case SessionCommand.NameGuide(_, _, var guide) ->
                    accepted(new SessionEvent.GuideNamed(guide));
            case SessionCommand.Note(var who, _, var words) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Mend(_, _, var ref) -> accepted(new SessionEvent.Mended(ref));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(course.clock().epoch(), at));
            case SessionCommand.Open _,
                    SessionCommand.Arrange _,
                    SessionCommand.Begin _,
                    SessionCommand.Observe _ ->
                    refused(Phrase.REFUSED_BEGUN);
            case ByPerson other -> activity().decide(course, other);
            case SessionCommand _ -> nothing();
        };
    }

    private Decision readied(nl.intervisie.session.seat.Seat who, boolean on) {
        return course.clock().ready().contains(who) == on
                ? nothing()
                : accepted(new SessionEvent.Readied(who, on));
    }

    private Decision proposed(SessionCommand.MoveOn moveOn) {
        var clock = course.clock();
        boolean held = clock.heldUntil().filter(moveOn.at()::isBefore).isPresent();
        if (!activity().mayBeCut() && !course.roster().brings(moveOn.who())) {
            return refused(Phrase.REFUSED_BRINGER_SPEAKS);
        }
        if (held) {
            return refused(Phrase.REFUSED_HELD);
        }
        return clock.moveDue().isPresent()
                ? nothing()
                : accepted(new SessionEvent.MoveProposed(moveOn.at().plus(PROPOSAL)));
    }

    private Decision back(Instant at) {
        var clock = course.clock();
        if (clock.touched() || before.isEmpty()) {
            return refused(Phrase.REFUSED_NO_WAY_BACK);
        }
        return accepted(new SessionEvent.WentBack(clock.epoch() + 1, at, at.plus(HOLD)));
    }

    private Decision gone(nl.intervisie.session.seat.Seat who, Instant at, SessionEvent event) {
        return course.roster().brings(who)
                ? accepted(
                        new SessionEvent.WentOut(who),
                        new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : accepted(event);
    }

    /** What follows by itself, now: one step at a time. */
    List<SessionEvent> following(Instant at) {
        if (ended) {
            return Endings.afterPhase(course, at);
        }
        if (activity().isOver(course)) {
            return List.of(new SessionEvent.PhaseEnded(epoch(), Ending.DONE, at));
        }
        return allReady()
                ? new Timekeeping(this).ending(Ending.READY, at)
                : activity().next(course, at);
    }

    private boolean allReady() {
        var roster = course.roster();
        var awaited = roster.awaited(roster.speakers());
        return activity().endsWhenReady()
                && !awaited.isEmpty()
                && course.clock().ready().containsAll(awaited);
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.with(event);
        return switch (event) {
            case SessionEvent.PhaseBegan _ ->
                    new InPhase(
                            after,
                            Optional.of(Activity.of(after)),
                            false,
                            on.flatMap(it -> it.reopened(course)));
            case SessionEvent.PhaseEnded _ -> new InPhase(after, on, true, before);
            case SessionEvent.WentBack _ -> new InPhase(after, before, false, Optional.empty());
            case SessionEvent.Paused(var why, var at) ->
                    Resting.of(new InPhase(after, on, ended, before), why, at);
            case SessionEvent.SummaryShown(_, var until) ->
                    new Reviewing(after, until, new java.util.TreeSet<>());
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.of(after, how, at, destroyAt);
            case SessionEvent _ ->
                    new InPhase(after, on.map(it -> it.evolve(after, event)), ended, before);
        };
    }

    @Override
    public Optional<Instant> due() {
        return new Timekeeping(this).due();
    }

    @Override
    public int epoch() {
        return course.clock().epoch();
    }
}
