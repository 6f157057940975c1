package nl.intervisie.engine;

import java.util.Optional;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;

/**
 * Somebody who asks something outside a session.
 *
 * @param language in which the platform speaks to them, where it says so
 */
record Caller(RoomRef room, Optional<String> language) {

    /** Whoever is in this room, and of whom nothing more is known. */
    static Caller in(RoomRef room) {
        return new Caller(room, Optional.empty());
    }

    static Caller of(Incoming incoming) {
        return new Caller(
                incoming.room(),
                switch (incoming) {
                    case Incoming.Commanded command -> command.language();
                    case Incoming.Met met -> met.language();
                    case Incoming.LookedIn looked -> looked.language();
                    case Incoming _ -> Optional.empty();
                });
    }

    /** Whoever pressed a button, or sent a form, that {@link #act} marked. */
    static Caller of(Incoming incoming, ActToken token) {
        return new Caller(incoming.room(), Optional.of(token.arg()).filter(it -> !it.isEmpty()));
    }

    /** An act outside a session, which remembers in which language it was offered. */
    static ActToken act(ActToken token, String language) {
        return new ActToken(token.verb(), "", 0, language);
    }
}
