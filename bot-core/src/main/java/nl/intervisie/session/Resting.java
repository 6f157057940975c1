package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The clock stands still: somebody paused, somebody came into the room, or the bringer is gone.
 *
 * @param consented who is fine with those who came
 * @param readers who came
 */
public record Resting(
        InPhase phase, Rest why, Instant since, SortedSet<Seat> consented, SortedSet<Seat> readers)
        implements Session {

    private static final Duration LONGEST = Duration.ofHours(12);

    public Resting {
        consented = Collections.unmodifiableSortedSet(new TreeSet<>(consented));
        readers = Collections.unmodifiableSortedSet(new TreeSet<>(readers));
    }

    static Resting of(InPhase phase, Rest why, Instant since) {
        return new Resting(phase, why, since, new TreeSet<>(), new TreeSet<>());
    }

    /** How far the session is. */
    public Course course() {
        return phase.course();
    }

    @Override
    public Decision decide(SessionCommand command) {
        return Authority.objection(course().roster(), command)
                .map(Decision::refused)
                .orElseGet(() -> answer(command));
    }

    private Decision answer(SessionCommand command) {
        var roster = course().roster();
        return switch (command) {
            case SessionCommand.Resume _ when why == Rest.READER ->
                    refused(Phrase.REFUSED_ALL_MUST_TAP);
            case SessionCommand.Resume(_, var at) -> resumed(List.of(), at);
            case SessionCommand.Consent(var who, var at) when why == Rest.READER ->
                    consented(who, at);
            case SessionCommand.Consent _ -> nothing();
            case SessionCommand.Join(var who, var at) when roster.brings(who) ->
                    resumed(List.of(), at);
            case SessionCommand.ComeIn(var who, var at)
                    when roster.brings(who) && why == Rest.BRINGER_GONE ->
                    resumed(List.of(), at);
            case SessionCommand.Join(var who, _) when roster.has(who) ->
                    refused(Phrase.REFUSED_ALREADY_IN);
            case SessionCommand.Join(var who, _) when course().book().questions().anyAnswered() ->
                    accepted(new SessionEvent.EntryAsked(who));
            case SessionCommand.Join(var who, _) -> accepted(new SessionEvent.Joined(who));
            case SessionCommand.LetIn(_, _, var late, _) when roster.has(late) -> nothing();
            case SessionCommand.LetIn(_, _, var late, var yes) ->
                    accepted(
                            yes
                                    ? new SessionEvent.Joined(late)
                                    : new SessionEvent.EntryDeclined(late));
            case SessionCommand.ComeIn(var who, _)
                    when roster.has(who) || roster.observers().contains(who) ->
                    nothing();
            case SessionCommand.ComeIn(var who, var at) ->
                    accepted(new SessionEvent.ReaderCame(who, at));
            case SessionCommand.GoOut(var who, var at) when readers.contains(who) ->
                    readerLeft(who, at);
            case SessionCommand.GoOut(var who, _) when roster.has(who) && !roster.brings(who) ->
                    accepted(new SessionEvent.WentOut(who));
            case SessionCommand.Leave(var who, _) when !roster.brings(who) ->
                    accepted(new SessionEvent.Left(who));
            case SessionCommand.Remove(_, var at, var whom) when readers.contains(whom) ->
                    readerLeft(whom, at);
            case SessionCommand.ToHarvest(_, var at) when why == Rest.BRINGER_GONE -> toHarvest(at);
            case SessionCommand.Stop(_, var at) -> accepted(Endings.stopped(course(), at));
            case SessionCommand.TakeBack(_, var at) -> accepted(Endings.takenBack(at));
            case SessionCommand.Note(var who, _, var words) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Mend(_, _, var ref) -> accepted(new SessionEvent.Mended(ref));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(it -> !roster.has(it)).isPresent() ->
                    refused(Phrase.REFUSED_GUIDE_NOT_IN);
            case SessionCommand.NameGuide(_, _, var guide) ->
                    accepted(new SessionEvent.GuideNamed(guide));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(course().clock().epoch(), at));
            case SessionCommand.CallTime(var at, _) when !at.isBefore(since.plus(LONGEST)) ->
                    accepted(Endings.stopped(course(), at));
            case SessionCommand.Pause _, SessionCommand.GoOut _ -> nothing();
            case SessionCommand.Say _ -> nothing();
            case ByPerson _ -> refused(Phrase.REFUSED_RESTING);
            case SessionCommand _ -> nothing();
        };
    }

    private Decision consented(Seat who, Instant at) {
        var all = new TreeSet<>(consented);
        all.add(who);
        List<SessionEvent> events = List.of(new SessionEvent.Consented(who));
        return all.containsAll(toConsent()) ? resumed(events, at) : new Decision.Accepted(events);
    }

    /** Whose consent is asked: everybody who was in before. */
    public SortedSet<Seat> toConsent() {
        var all = new TreeSet<>(course().roster().awaited(course().roster().joined()));
        all.removeAll(readers);
        return all;
    }

    private Decision readerLeft(Seat who, Instant at) {
        var rest = new TreeSet<>(readers);
        rest.remove(who);
        List<SessionEvent> events = List.of(new SessionEvent.WentOut(who));
        return rest.isEmpty() && why == Rest.READER
                ? resumed(events, at)
                : new Decision.Accepted(events);
    }

    private Decision resumed(List<SessionEvent> first, Instant at) {
        var events = new ArrayList<>(first);
        events.add(new SessionEvent.Resumed(at, since));
        return new Decision.Accepted(Following.from(this, events, at));
    }

    private Decision toHarvest(Instant at) {
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.Resumed(at, since));
        var resumed = evolve(events);
        return resumed instanceof InPhase going
                ? new Decision.Accepted(Following.from(this, and(events, going, at), at))
                : nothing();
    }

    private static List<SessionEvent> and(List<SessionEvent> events, InPhase going, Instant at) {
        var all = new ArrayList<>(events);
        all.addAll(Endings.towardsHarvest(going.course(), at));
        return all;
    }

    @Override
    public Session evolve(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Resumed _ -> phase.evolve(event);
            case SessionEvent.Ended _ -> phase.evolve(event);
            case SessionEvent.Consented(var who) ->
                    new Resting(inner(event), why, since, plus(consented, who), readers);
            case SessionEvent.ReaderCame(var who, _) ->
                    new Resting(inner(event), Rest.READER, since, consented, plus(readers, who));
            case SessionEvent.WentOut(var who) when readers.contains(who) ->
                    new Resting(phase, why, since, consented, minus(readers, who));
            case SessionEvent _ -> new Resting(inner(event), why, since, consented, readers);
        };
    }

    private InPhase inner(SessionEvent event) {
        return phase.evolve(event) instanceof InPhase same ? same : phase;
    }

    private static SortedSet<Seat> plus(SortedSet<Seat> some, Seat one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return more;
    }

    private static SortedSet<Seat> minus(SortedSet<Seat> some, Seat one) {
        var less = new TreeSet<>(some);
        less.remove(one);
        return less;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(since.plus(LONGEST));
    }

    @Override
    public int epoch() {
        return phase.epoch();
    }
}
