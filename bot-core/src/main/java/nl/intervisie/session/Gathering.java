package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.effect.Phrase;

/** A session that people are still joining. */
public record Gathering(Lobby lobby) implements Session {

    @Override
    public Decision decide(SessionCommand command) {
        return Authority.objection(lobby.roster(), command)
                .map(Decision::refused)
                .orElseGet(() -> answer(command));
    }

    private Decision answer(SessionCommand command) {
        var roster = lobby.roster();
        return switch (command) {
            case SessionCommand.Join(var who, _) when roster.has(who) ->
                    refused(Phrase.REFUSED_ALREADY_IN);
            case SessionCommand.Join(var who, _) -> accepted(new SessionEvent.Joined(who));
            case SessionCommand.Leave(var who, _) -> accepted(new SessionEvent.Left(who));
            case SessionCommand.Remove(_, _, var whom) when roster.has(whom) ->
                    accepted(new SessionEvent.Left(whom));
            case SessionCommand.Remove _ -> nothing();
            case SessionCommand.GoOut(var who, _)
                    when roster.has(who) || roster.observers().contains(who) ->
                    accepted(new SessionEvent.WentOut(who));
            case SessionCommand.GoOut _ when lobby.others() > 0 ->
                    accepted(new SessionEvent.ReadersCounted(lobby.others() - 1));
            case SessionCommand.ComeIn(var who, _)
                    when !roster.has(who) && !roster.observers().contains(who) ->
                    accepted(new SessionEvent.ReadersCounted(lobby.others() + 1));
            case SessionCommand.ComeIn _, SessionCommand.GoOut _, SessionCommand.Say _ -> nothing();
            case SessionCommand.Arrange(_, _, var setup) ->
                    accepted(new SessionEvent.Arranged(setup.practising(lobby.setup().practice())));
            case SessionCommand.TellWorkingDays(var who, _, var days, var zone) ->
                    accepted(new SessionEvent.WorkingDaysTold(who, days, zone));
            case SessionCommand.Last(_, _, var days) -> lasting(days);
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(it -> !roster.has(it)).isPresent() ->
                    refused(Phrase.REFUSED_GUIDE_NOT_IN);
            case SessionCommand.NameGuide(_, _, var guide) ->
                    accepted(new SessionEvent.GuideNamed(guide));
            case SessionCommand.ChooseRoom(_, _, var stay) ->
                    accepted(new SessionEvent.RoomChosen(stay));
            case SessionCommand.TellManager(var who, _, var present) ->
                    accepted(new SessionEvent.ManagerTold(who, present));
            case SessionCommand.Observe(var who, _) when roster.has(who) ->
                    refused(Phrase.REFUSED_ALREADY_IN);
            case SessionCommand.Observe(var who, _) when roster.observers().contains(who) ->
                    nothing();
            case SessionCommand.Observe(var who, _) -> accepted(new SessionEvent.ObserverCame(who));
            case SessionCommand.AllowObservers(var who, _) ->
                    accepted(new SessionEvent.ObserversAllowed(who));
            case SessionCommand.Begin _ when lobby.missing() > 0 ->
                    refused(
                            lobby.setup().practice()
                                    ? Phrase.REFUSED_TOO_FEW_TO_PRACTISE
                                    : Phrase.REFUSED_TOO_FEW);
            case SessionCommand.Begin _ when lobby.observersWait() ->
                    refused(Phrase.REFUSED_OBSERVERS_WAIT);
            case SessionCommand.Begin(_, _, var others, _, _) when lobby.isExposed(others) ->
                    refused(Phrase.REFUSED_CHOOSE_ROOM);
            case SessionCommand.Begin(_, var at, _, _, _) when lobby.clashes(at) ->
                    refused(Phrase.REFUSED_CLASH);
            case SessionCommand.TellSafety(var who, _, var safe) ->
                    Safety.told(lobby.safe(), who, safe);
            case SessionCommand.Begin begin when lobby.isUnsafe() ->
                    Following.from(this, new Decision.Accepted(otherwise(begin)), begin.at());
            case SessionCommand.Begin begin ->
                    Following.from(this, new Decision.Accepted(begun(begin)), begin.at());
            case SessionCommand.Stop(_, var at) ->
                    accepted(new SessionEvent.Ended(Close.STOPPED, at, at));
            case SessionCommand.CallTime(var at, _) when !at.isBefore(lobby.closes()) ->
                    accepted(new SessionEvent.Ended(Close.EXPIRED, at, at));
            case SessionCommand.CountReaders(_, var others) when others != lobby.others() ->
                    accepted(new SessionEvent.ReadersCounted(others));
            case SessionCommand.LoseRoom(var at) ->
                    accepted(new SessionEvent.Ended(Close.ROOM_GONE, at, at));
            case SessionCommand.BeExposed(var at, var shared) when shared ->
                    accepted(new SessionEvent.Ended(Close.SHARED, at, at));
            case SessionCommand.ShowAgain(_, var at) ->
                    accepted(new SessionEvent.ShownAgain(0, at));
            case SessionCommand.LoseCard(var at) -> accepted(new SessionEvent.ShownAgain(0, at));
            case SessionCommand.ByPerson _ -> refused(Phrase.REFUSED_NOT_BEGUN);
            case SessionCommand _ -> nothing();
        };
    }

    private Decision lasting(int days) {
        return lobby.setup()
                .days()
                .map(it -> days == 0 ? it.fitting() : it.lasting(days))
                .map(it -> new SessionEvent.Arranged(lobby.setup().at(Optional.of(it))))
                .map(Decision::accepted)
                .orElseGet(() -> refused(Phrase.REFUSED_NOT_SLOW));
    }

    /** No practice begins without its example, and nothing in earnest with one. */
    private List<SessionEvent> begun(SessionCommand.Begin begin) {
        var began =
                new SessionEvent.Began(begin.at(), lobby.moves(begin.others()), begin.lastTime());
        return begin.example()
                .filter(_ -> lobby.setup().practice())
                .map(it -> List.<SessionEvent>of(began, new SessionEvent.ExampleGiven(it)))
                .orElse(List.of(began));
    }

    /** Where not everybody said it feels safe, it is the basic model today. */
    private List<SessionEvent> otherwise(SessionCommand.Begin begin) {
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.Arranged(lobby.safer()));
        events.addAll(begun(begin));
        return events;
    }

    @Override
    public Session evolve(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Began(var at, _, _) -> InPhase.before(lobby.course(at).with(event));
            case SessionEvent.Ended(var how, var at, var destroyAt) ->
                    Closed.early(lobby.setup(), lobby.roster(), how, at, destroyAt);
            case SessionEvent other -> new Gathering(lobby.with(other));
        };
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(lobby.closes());
    }
}
