package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Instant;
import java.util.function.Function;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/** Who comes, goes, guides and stops: the same in every phase, and while the session rests. */
record Company(Course course) {

    /** Answers what is about the company; the rest is somebody else's. */
    Decision decide(ByPerson command, Function<ByPerson, Decision> otherwise) {
        var roster = course.roster();
        return switch (command) {
            case SessionCommand.Join(var who, _) when roster.has(who) ->
                    refused(Phrase.REFUSED_ALREADY_IN);
            case SessionCommand.Join(var who, _) when roster.brings(who) || !course.isLate() ->
                    accepted(new SessionEvent.Joined(who));
            case SessionCommand.Join(var who, _) when roster.knocked(who) -> nothing();
            case SessionCommand.Join(var who, _) -> accepted(new SessionEvent.EntryAsked(who));
            case SessionCommand.LetIn(_, _, var late, var yes) when roster.knocked(late) ->
                    accepted(
                            yes
                                    ? new SessionEvent.Joined(late)
                                    : new SessionEvent.EntryDeclined(late));
            case SessionCommand.LetIn _ -> nothing();
            case SessionCommand.ComeIn(var who, _)
                    when roster.has(who) || roster.observers().contains(who) ->
                    nothing();
            case SessionCommand.ComeIn(var who, _) when roster.brings(who) ->
                    accepted(new SessionEvent.Joined(who));
            case SessionCommand.ComeIn(var who, var at) ->
                    accepted(
                            new SessionEvent.Paused(Rest.READER, at),
                            new SessionEvent.ReaderCame(who, at));
            case SessionCommand.Leave(var who, var at) -> gone(who, at, new SessionEvent.Left(who));
            case SessionCommand.GoOut(var who, var at)
                    when roster.has(who) || roster.observers().contains(who) ->
                    gone(who, at, new SessionEvent.WentOut(who));
            case SessionCommand.GoOut _ -> nothing();
            case SessionCommand.Remove(_, var at, var whom) when roster.has(whom) ->
                    gone(whom, at, new SessionEvent.Left(whom));
            case SessionCommand.Remove _ -> nothing();
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(it -> !roster.has(it)).isPresent() ->
                    refused(Phrase.REFUSED_GUIDE_NOT_IN);
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(roster::brings).isPresent() ->
                    refused(Phrase.REFUSED_BRINGER_GUIDES);
            case SessionCommand.NameGuide(_, _, var guide) ->
                    accepted(new SessionEvent.GuideNamed(guide));
            case SessionCommand.TellSafety(var who, _, var safe) -> Safety.told(course, who, safe);
            case SessionCommand.TellManager(var who, _, var present) ->
                    accepted(new SessionEvent.ManagerTold(who, present));
            case SessionCommand.Stop(_, var at) -> accepted(Endings.stopped(course, at));
            case SessionCommand.TakeBack(_, var at) -> accepted(Endings.takenBack(at));
            case SessionCommand.Note(var who, _, var words) ->
                    accepted(new SessionEvent.Noted(who, words));
            case SessionCommand.Mend(_, _, var ref) -> accepted(new SessionEvent.Mended(ref));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(course.clock().epoch(), at));
            case SessionCommand.Open _,
                    SessionCommand.Arrange _,
                    SessionCommand.ChooseRoom _,
                    SessionCommand.Begin _,
                    SessionCommand.Observe _,
                    SessionCommand.AllowObservers _ ->
                    refused(Phrase.REFUSED_BEGUN);
            case ByPerson other -> otherwise.apply(other);
        };
    }

    /** Nobody waits for who leaves; without its bringer a session rests. */
    private Decision gone(Seat who, Instant at, SessionEvent event) {
        return course.roster().brings(who)
                ? accepted(event, new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : accepted(event);
    }
}
