package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import nl.intervisie.method.Methods;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Phrase;

/** A session that nobody has opened yet: where every replay begins. */
public record Unopened(Methods methods) implements Session {

    private static final Duration LOBBY = Duration.ofHours(2);

    @Override
    public Decision decide(SessionCommand command) {
        return switch (command) {
            case SessionCommand.Open(
                            var who,
                            var at,
                            var setup,
                            var lot,
                            var others,
                            var canMove) ->
                    accepted(
                            new SessionEvent.Opened(
                                    who, at, setup, lot, others, canMove, at.plus(LOBBY)));
            case SessionCommand.ByPerson _ -> refused(Phrase.REFUSED_NO_SESSION);
            case SessionCommand _ -> nothing();
        };
    }

    @Override
    public Session evolve(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened opened -> new Gathering(Lobby.opened(methods, opened));
            case SessionEvent _ -> this;
        };
    }
}
