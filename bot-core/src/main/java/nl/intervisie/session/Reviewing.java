package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/**
 * The bringer looks at the summary before anybody else sees it. Without their word, or with
 * somebody in the room who did not take part, only the short form is posted. A practice is
 * destroyed when it closes, so it stays open for a while once it is posted, to be read.
 *
 * @param until when the bot posts the short form; of what is posted, when the practice closes
 * @param struck the lines that stay out
 * @param guests who came into the room meanwhile
 */
public record Reviewing(Course course, Instant until, SortedSet<String> struck, Guests guests)
        implements Session {

    private static final Duration TO_READ = Duration.ofMinutes(10);

    public Reviewing {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
    }

    static Reviewing of(Course course, Instant until) {
        return new Reviewing(course, until, new TreeSet<>(), Guests.none());
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
            case SessionCommand.Strike(_, var at, var lines) ->
                    accepted(
                            new SessionEvent.Struck(
                                    lines, course.givenBringer(at, Endings.TO_LOOK)));
            case SessionCommand.Publish(_, var at) -> published(!guests.readers().isEmpty(), at);
            case SessionCommand.CallTime(_, var ringing) when ringing != epoch() -> nothing();
            case SessionCommand.CallTime(var at, _) when at.isBefore(until) -> nothing();
            case SessionCommand.CallTime(var at, _) when isPosted() ->
                    accepted(Endings.completed(course, at));
            case SessionCommand.CallTime(var at, _) -> published(true, at);
            case SessionCommand.BeAway _ when course.isSlow() -> nothing();
            case SessionCommand.BeAway(var at, var from) ->
                    accepted(new SessionEvent.BeenAway(from, at));
            case SessionCommand.BeExposed(var at, _) -> published(true, at);
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

    /** Whether it stands in the room, and is only there to be read. */
    public boolean isPosted() {
        return course.book().posting().posted();
    }

    private Decision published(boolean brief, Instant at) {
        return accepted(
                new SessionEvent.Published(brief),
                course.setup().practice()
                        ? new SessionEvent.LeftToRead(at.plus(TO_READ))
                        : Endings.completed(course, at));
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.with(event);
        return switch (event) {
            case SessionEvent.Struck(var lines, var later) ->
                    new Reviewing(after, later, new TreeSet<>(lines), guests);
            case SessionEvent.LeftToRead(var later) -> new Reviewing(after, later, struck, guests);
            case SessionEvent.BeenAway(var from, var at) ->
                    new Reviewing(after, until.plus(Duration.between(from, at)), struck, guests);
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.of(after, how, at, destroyAt);
            case SessionEvent _ -> new Reviewing(after, until, struck, guests.with(event));
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
