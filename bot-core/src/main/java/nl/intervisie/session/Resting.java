package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/**
 * The clock stands still: somebody paused, somebody came into the room, or the bringer is gone.
 *
 * @param guests who came, and who is fine with them
 */
public record Resting(InPhase phase, Rest why, Instant since, Guests guests) implements Session {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_OVER_DAYS = Duration.ofDays(14);

    static Resting of(InPhase phase, Rest why, Instant since) {
        return new Resting(phase, why, since, Guests.none());
    }

    /** How far the session is. */
    public Course course() {
        return phase.course();
    }

    @Override
    public Decision decide(SessionCommand command) {
        var decision =
                Authority.objection(course(), command)
                        .map(Decision::refused)
                        .orElseGet(() -> answer(command));
        return Following.from(this, decision, command.at());
    }

    private Decision answer(SessionCommand command) {
        return switch (command) {
            case SessionCommand.Resume _ when why == Rest.READER ->
                    refused(Phrase.REFUSED_ALL_MUST_TAP);
            case SessionCommand.Resume _ when why == Rest.OPENED ->
                    refused(Phrase.REFUSED_ROOM_OPEN);
            case SessionCommand.Resume _, SessionCommand.ToHarvest _ when why == Rest.SHARED ->
                    refused(Phrase.REFUSED_ROOM_SHARED);
            case SessionCommand.Resume(_, var at) -> new Decision.Accepted(goingOn(at));
            case SessionCommand.Consent(var who, _) when why == Rest.READER || why == Rest.OPENED ->
                    accepted(new SessionEvent.Consented(who));
            case SessionCommand.Consent _, SessionCommand.Pause _, SessionCommand.Say _ ->
                    nothing();
            case SessionCommand.Join(var who, var at) when isAwaitedBringer(who) ->
                    returned(who, at);
            case SessionCommand.ComeIn(var who, var at) when isAwaitedBringer(who) ->
                    returned(who, at);
            case SessionCommand.GoOut(var who, _) when guests.came(who) ->
                    accepted(new SessionEvent.WentOut(who));
            case SessionCommand.ToHarvest(_, var at) when why == Rest.BRINGER_GONE -> toHarvest(at);
            case SessionCommand.BeWithoutRoom(var at) -> accepted(Endings.withoutRoom(at));
            case SessionCommand.LoseRoom(var at) -> accepted(Endings.roomGone(course(), at));
            case SessionCommand.BeExposed(_, var shared)
                    when why == Rest.SHARED || why == exposed(shared) ->
                    nothing();
            case SessionCommand.BeExposed(var at, var shared) ->
                    accepted(new SessionEvent.Paused(exposed(shared), at));
            case SessionCommand.BeAmongUs(var at) when isExposed() ->
                    accepted(new SessionEvent.Paused(Rest.AMONG_US, at));
            case SessionCommand.LoseCard(var at) ->
                    accepted(new SessionEvent.ShownAgain(epoch(), at));
            case SessionCommand.LoseWord _ -> accepted(new SessionEvent.WordLost(epoch()));
            case SessionCommand.CallTime(_, var ringing) when ringing != epoch() -> nothing();
            case SessionCommand.CallTime(var at, _) when !at.isBefore(since.plus(longest())) ->
                    accepted(Endings.stopped(course(), at));
            case ByPerson other when isBack(other.who()) -> actingAgain(other);
            case ByPerson other ->
                    new Company(course()).decide(other, _ -> refused(Phrase.REFUSED_RESTING));
            case SessionCommand _ -> nothing();
        };
    }

    /** Why a session rests when others can read its room. */
    static Rest exposed(boolean shared) {
        return shared ? Rest.SHARED : Rest.OPENED;
    }

    private boolean isExposed() {
        return why == Rest.OPENED || why == Rest.SHARED;
    }

    /** With the time that was left; over days, with a working day for who acts at least. */
    private List<SessionEvent> goingOn(Instant at) {
        var course = course();
        var end = course.given(at, Duration.ZERO, course.acting());
        boolean isShort = course.clock().ends().filter(end::isAfter).isPresent();
        return course.isSlow() && isShort
                ? List.of(resumed(at), course.growing(end))
                : List.of(resumed(at));
    }

    private SessionEvent resumed(Instant at) {
        return new SessionEvent.Resumed(at, since);
    }

    private Duration longest() {
        return course().isSlow() ? LONGEST_OVER_DAYS : LONGEST;
    }

    private boolean isBringerGone() {
        var roster = course().roster();
        return roster.bringer().isPresent() && !roster.hasBringer();
    }

    private boolean isAwaitedBringer(Seat who) {
        return why == Rest.BRINGER_GONE && course().roster().brings(who);
    }

    /** Whoever is here and was waited for is back by any act of theirs. */
    private boolean isBack(Seat who) {
        return isAwaitedBringer(who) && course().roster().has(who);
    }

    private Decision actingAgain(ByPerson command) {
        var events = new ArrayList<>(goingOn(command.at()));
        if (evolve(events) instanceof InPhase on
                && on.decide(command) instanceof Decision.Accepted(var more)) {
            events.addAll(more);
        }
        return new Decision.Accepted(events);
    }

    private Decision returned(Seat who, Instant at) {
        return course().roster().has(who)
                ? new Decision.Accepted(goingOn(at))
                : new Decision.Accepted(
                        Stream.concat(Stream.of(new SessionEvent.Joined(who)), goingOn(at).stream())
                                .toList());
    }

    private Decision toHarvest(Instant at) {
        var events = new ArrayList<SessionEvent>();
        events.addAll(goingOn(at));
        events.addAll(Endings.towardsHarvest(course().with(resumed(at)), at));
        return new Decision.Accepted(events);
    }

    /** Whose consent is asked: everybody who was in before. */
    public SortedSet<Seat> toConsent() {
        var all = new TreeSet<>(course().roster().awaited(course().roster().joined()));
        all.removeAll(guests.readers());
        return all;
    }

    @Override
    public List<SessionEvent> following(Instant at) {
        if (course().roster().speakers().isEmpty()) {
            return List.of(Endings.stopped(course(), at));
        }
        if (!isSettled()) {
            return List.of();
        }
        return isBringerGone()
                ? List.of(new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : goingOn(at);
    }

    @Override
    public Session evolve(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Resumed _, SessionEvent.Ended _ -> phase.evolve(event);
            case SessionEvent.Paused(var now, _) -> paused(now);
            case SessionEvent other -> new Resting(inner(other), why, since, guests.with(other));
        };
    }

    /** Whether everybody who was asked is fine with whoever can read along now. */
    private boolean isSettled() {
        return switch (why) {
            case READER -> guests.areFineWith(toConsent());
            case OPENED -> guests.consented().containsAll(toConsent());
            case PAUSE, TIME_OUT, BRINGER_GONE, SHARED, AMONG_US -> false;
        };
    }

    /** Who can read along is settled first, then we wait for the bringer. */
    private Resting paused(Rest now) {
        return switch (now) {
            case OPENED, SHARED -> new Resting(phase, now, since, guests.askedAnew());
            case AMONG_US -> resting(guests.areFineWith(toConsent()) ? waiting(now) : Rest.READER);
            case READER, BRINGER_GONE, PAUSE, TIME_OUT ->
                    resting((isExposed() || why == Rest.READER) && !isSettled() ? why : now);
        };
    }

    private Rest waiting(Rest otherwise) {
        return isBringerGone() ? Rest.BRINGER_GONE : otherwise;
    }

    private Resting resting(Rest now) {
        return new Resting(phase, now, since, guests);
    }

    private InPhase inner(SessionEvent event) {
        return phase.evolve(event) instanceof InPhase same ? same : phase;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(since.plus(longest()));
    }

    @Override
    public int epoch() {
        return phase.epoch();
    }
}
