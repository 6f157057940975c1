package nl.intervisie.trial;

import nl.intervisie.chat.Button;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.play.Shown;
import nl.intervisie.session.effect.Verb;

/** Something a person sees that they can do. */
record Option(Shown shown, Button button, ActToken token) {

    Verb verb() {
        return token.verb();
    }

    int epoch() {
        return token.epoch();
    }

    RoomRef room() {
        return shown.to().room();
    }
}
