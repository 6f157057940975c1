package nl.intervisie.session.speech;

import java.util.List;
import java.util.Locale;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.seat.Seat;

/** A private word that holds for a while: said anew it takes the place of the old one. */
enum Passing {
    LISTENING,
    NOTED,
    ROOM,
    DRAFT,
    MOVED,
    BUSY,
    SEALED,
    KEPT,
    WAITING,
    MANAGER;

    List<Effect> said(Seat who, Saying line, Doing... doings) {
        return List.of(
                gone(who),
                new Effect.Say(
                        new Listeners.Only(who), slot(who), Notice.word(line).doing(doings)));
    }

    /** It no longer holds. */
    Effect gone(Seat who) {
        return new Effect.TakeAway(new Listeners.Only(who), slot(who));
    }

    private String slot(Seat who) {
        return "for-now-" + name().toLowerCase(Locale.ROOT) + "-" + who;
    }
}
