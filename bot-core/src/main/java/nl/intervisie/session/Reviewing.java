package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The bringer looks at the summary before anybody else sees it.
 *
 * @param until when the bot posts the short form, untouched
 * @param struck the lines that stay out
 */
public record Reviewing(Course course, Instant until, SortedSet<String> struck) implements Session {

    public Reviewing {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
    }

    @Override
    public Decision decide(SessionCommand command) {
        return Authority.objection(course.roster(), command)
                .map(Decision::refused)
                .orElseGet(() -> answer(command));
    }

    private Decision answer(SessionCommand command) {
        return switch (command) {
            case SessionCommand.Strike(_, _, var lines) -> accepted(new SessionEvent.Struck(lines));
            case SessionCommand.Publish(_, var at) -> published(false, at);
            case SessionCommand.CallTime(var at, _) when !at.isBefore(until) ->
                    published(struck.isEmpty(), at);
            case SessionCommand.BeAway(var at, var from) ->
                    accepted(new SessionEvent.BeenAway(from, at));
            case SessionCommand.Stop(_, var at) -> accepted(Endings.stopped(course, at));
            case SessionCommand.TakeBack(_, var at) -> accepted(Endings.takenBack(at));
            case SessionCommand.Mend(_, _, var ref) -> accepted(new SessionEvent.Mended(ref));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(epoch(), at));
            case SessionCommand.Leave(var who, _) -> accepted(new SessionEvent.Left(who));
            case SessionCommand.ComeIn _, SessionCommand.GoOut _, SessionCommand.Say _ -> nothing();
            case SessionCommand.Join _ -> refused(Phrase.REFUSED_ALMOST_DONE);
            case ByPerson _ -> refused(Phrase.REFUSED_REVIEWING);
            case SessionCommand _ -> nothing();
        };
    }

    private Decision published(boolean brief, Instant at) {
        return accepted(new SessionEvent.Published(brief), Endings.completed(course, at));
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.with(event);
        return switch (event) {
            case SessionEvent.Struck(var lines) ->
                    new Reviewing(after, until, new TreeSet<>(lines));
            case SessionEvent.BeenAway(var from, var at) ->
                    new Reviewing(after, until.plus(Duration.between(from, at)), struck);
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.of(after, how, at, destroyAt);
            case SessionEvent _ -> new Reviewing(after, until, struck);
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
