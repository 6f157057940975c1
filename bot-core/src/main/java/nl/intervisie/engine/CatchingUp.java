package nl.intervisie.engine;

import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Engine.Asking;
import nl.intervisie.method.Methods;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.Unopened;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Roster;

/**
 * Tells a session what became of its room and its people while nothing was heard of them: who is
 * there now is compared with who was.
 */
record CatchingUp(Engine engine, Reception reception, Journal journal, Methods methods) {

    void with(Live live, Readers now, HeardKey key) {
        roster(live.state()).ifPresent(roster -> gone(live, roster, now, key));
        boolean amongUs = beganAmongUs(live);
        if (amongUs && !(live.state() instanceof Gathering)) {
            came(live, now, key);
        }
        if (now.shared() || now.others() > 0 && amongUs) {
            exposed(live, now.shared(), key);
        } else if (now.others() == 0) {
            engine.command(live, Optional.of(on(key, "closed")), SessionCommand.BeAmongUs::new);
        }
        reception.recount(live);
    }

    private static Optional<Roster> roster(Session session) {
        return switch (session) {
            case Gathering(var lobby) -> Optional.of(lobby.roster());
            case InPhase phase -> Optional.of(phase.course().roster());
            case Resting resting -> Optional.of(resting.course().roster());
            case Reviewing reviewing -> Optional.of(reviewing.course().roster());
            case Unopened _, Closed _ -> Optional.empty();
        };
    }

    private void gone(Live live, Roster roster, Readers now, HeardKey key) {
        for (var seat : live.seats().keySet()) {
            if (roster.has(seat) || roster.observers().contains(seat)) {
                live.user(seat)
                        .filter(who -> !now.people().contains(who))
                        .ifPresent(who -> goesOut(live, who, key));
            }
        }
    }

    private void goesOut(Live live, UserRef who, HeardKey key) {
        engine.carryOut(
                live,
                Optional.of(on(key, "out/" + who.id())),
                Asking.by(who, (seat, at, _) -> new SessionCommand.GoOut(seat, at)));
    }

    /** Whoever has a place here was seen before, and may be in the room without taking part. */
    private void came(Live live, Readers now, HeardKey key) {
        for (var who : now.people()) {
            if (live.seat(who).isEmpty()) {
                engine.carryOut(
                        live,
                        Optional.of(on(key, "in/" + who.id())),
                        Asking.by(who, (seat, at, _) -> new SessionCommand.ComeIn(seat, at)));
            }
        }
    }

    private void exposed(Live live, boolean shared, HeardKey key) {
        engine.command(
                live, Optional.of(on(key, "open")), at -> new SessionCommand.BeExposed(at, shared));
    }

    /** Where others could read along from the beginning, that they can is nothing new. */
    private boolean beganAmongUs(Live live) {
        return journal.recall(live.key).filter(it -> amongUs(it.events())).isPresent();
    }

    private boolean amongUs(List<SessionEvent> events) {
        var before =
                new Unopened(methods)
                        .evolve(
                                events.stream()
                                        .takeWhile(it -> !(it instanceof SessionEvent.Began))
                                        .toList());
        boolean moved =
                events.stream()
                        .anyMatch(it -> it instanceof SessionEvent.Began began && began.moved());
        return moved || before instanceof Gathering(var lobby) && lobby.others() == 0;
    }

    private static HeardKey on(HeardKey key, String what) {
        return new HeardKey(key.workspace(), key.id() + "/" + what);
    }
}
