package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/**
 * Whoever brought a case looks at their part of the summary before anybody else sees it. A case
 * whose bringer says nothing stays out, and with somebody in the room who did not take part, only
 * the short form is posted. A practice is destroyed when it closes, so it stays open for a while
 * once it is posted, to be read.
 *
 * @param until when the bot posts the short form; of what is posted, when the practice closes
 * @param struck the lines that stay out
 * @param looked which of several bringers are done with their part
 * @param guests who came into the room meanwhile
 */
public record Reviewing(
        Course course,
        Instant until,
        SortedSet<String> struck,
        SortedSet<Seat> looked,
        Guests guests)
        implements Session {

    private static final Duration TO_READ = Duration.ofMinutes(10);

    public Reviewing {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
        looked = Collections.unmodifiableSortedSet(new TreeSet<>(looked));
    }

    static Reviewing of(Course course, Instant until) {
        return new Reviewing(course, until, new TreeSet<>(), new TreeSet<>(), Guests.none());
    }

    @Override
    public Decision decide(SessionCommand command) {
        return Authority.objection(course, command)
                .map(Decision::refused)
                .orElseGet(() -> answer(command));
    }

    private Decision answer(SessionCommand command) {
        var roster = course.roster();
        return switch (command) {
            case SessionCommand.Strike _, SessionCommand.Publish _ when isPosted() -> nothing();
            case SessionCommand.Strike it when looked.contains(it.who()) -> nothing();
            case SessionCommand.Publish it when looked.contains(it.who()) -> nothing();
            case SessionCommand.Strike(var who, var at, var lines) ->
                    accepted(
                            new SessionEvent.Struck(
                                    List.copyOf(new Bringers(course).struck(struck, who, lines)),
                                    Endings.toLook(course, at)));
            case SessionCommand.Publish(var who, var at) -> lookedOver(who, at);
            case SessionCommand.CallTime(_, var ringing) when ringing != epoch() -> nothing();
            case SessionCommand.CallTime(var at, _) when at.isBefore(until) -> nothing();
            case SessionCommand.CallTime(var at, _) when isPosted() ->
                    accepted(Endings.completed(course, at));
            case SessionCommand.CallTime(var at, _) -> published(looked, at);
            case SessionCommand.BeAway _ when course.isSlow() -> nothing();
            case SessionCommand.BeAway(var at, var from) ->
                    accepted(new SessionEvent.BeenAway(from, at));
            case SessionCommand.BeExposed _ when isPosted() -> nothing();
            case SessionCommand.BeExposed(var at, _) -> published(new TreeSet<>(), at);
            case SessionCommand.LoseRoom(var at) -> accepted(Endings.roomGone(course, at));
            case SessionCommand.Join _, SessionCommand.LetIn _ ->
                    refused(Phrase.REFUSED_ALMOST_DONE);
            case SessionCommand.ComeIn(var who, _)
                    when roster.has(who)
                            || roster.brings(who)
                            || roster.observers().contains(who) ->
                    nothing();
            case SessionCommand.ComeIn(var who, var at) ->
                    accepted(new SessionEvent.ReaderCame(who, at));
            case SessionCommand.GoOut(var who, _) when roster.has(who) || guests.came(who) ->
                    accepted(new SessionEvent.WentOut(who));
            case SessionCommand.Leave(var who, _) -> accepted(new SessionEvent.Left(who));
            case SessionCommand.Stop(_, var at) -> accepted(Endings.stopped(course, at));
            case SessionCommand.TakeBack(_, var at) -> accepted(Endings.takenBack(at));
            case SessionCommand.Mend(_, _, var ref) -> accepted(new SessionEvent.Mended(ref));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(epoch(), at));
            case SessionCommand.Say _, SessionCommand.GoOut _ -> nothing();
            case ByPerson _ ->
                    refused(isPosted() ? Phrase.REFUSED_ONLY_READING : Phrase.REFUSED_REVIEWING);
            case SessionCommand _ -> nothing();
        };
    }

    /** Whether the summary waits for this bringer. */
    public boolean isLooking(Seat who) {
        return !isPosted() && !looked.contains(who) && new Bringers(course).here().contains(who);
    }

    /** Whether it stands in the room, and is only there to be read. */
    public boolean isPosted() {
        return course.book().posting().posted();
    }

    /** It is posted once everybody has looked who brought a case and is here. */
    private Decision lookedOver(Seat who, Instant at) {
        var done = new TreeSet<>(looked);
        done.add(who);
        return done.containsAll(new Bringers(course).here())
                ? published(done, at)
                : accepted(new SessionEvent.LookedOver(who));
    }

    /** Only the case of who has looked is posted, and none in front of guests. */
    private Decision published(SortedSet<Seat> done, Instant at) {
        boolean isAmongUs = guests.readers().isEmpty();
        boolean isWhole = !done.isEmpty() && done.containsAll(new Bringers(course).all());
        return accepted(
                new SessionEvent.Published(
                        !isWhole || !isAmongUs,
                        isWhole || !isAmongUs ? List.of() : List.copyOf(done)),
                course.setup().practice()
                        ? new SessionEvent.LeftToRead(at.plus(TO_READ))
                        : Endings.completed(course, at));
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.with(event);
        return switch (event) {
            case SessionEvent.Struck(var lines, var later) ->
                    new Reviewing(after, later, new TreeSet<>(lines), looked, guests);
            case SessionEvent.LookedOver(var who) -> {
                var more = new TreeSet<>(looked);
                more.add(who);
                yield new Reviewing(after, until, struck, more, guests);
            }
            case SessionEvent.LeftToRead(var later) ->
                    new Reviewing(after, later, struck, looked, guests);
            case SessionEvent.BeenAway(var from, var at) ->
                    new Reviewing(
                            after, until.plus(Duration.between(from, at)), struck, looked, guests);
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.of(after, how, at, destroyAt);
            case SessionEvent _ -> new Reviewing(after, until, struck, looked, guests.with(event));
        };
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(until);
    }

    @Override
    public int epoch() {
        return course.clock().epoch();
    }
}
