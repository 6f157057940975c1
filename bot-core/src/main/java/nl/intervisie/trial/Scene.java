package nl.intervisie.trial;

import java.time.Duration;
import java.time.Instant;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.method.Seen;

/**
 * Where the session is, as everybody knows who reads the cards.
 *
 * @param round which time its row of phases is gone through, from 0
 * @param quietSince when something last happened that all could see
 * @param began when the phase did
 * @param people how many take part
 */
record Scene(
        Phase phase,
        int round,
        Instant now,
        Instant quietSince,
        Instant began,
        int people,
        boolean spoken) {

    /** Where people type. */
    static Scene typed(Plan.Box box, Instant now, Instant quietSince) {
        return new Scene(box.phase(), box.round(), now, quietSince, now, 0, false);
    }

    boolean quietFor(int seconds) {
        return !now.isBefore(quietSince.plusSeconds(seconds));
    }

    /** Whether all talk in this phase, with the bot beside them. */
    boolean isTalk() {
        return spoken
                && switch (phase.kind()) {
                    case TELL, RESTATE, ASK, ANSWER, SUMMARISE, DISCUSS, GOSSIP, REACT, LOOK_BACK ->
                            true;
                    case CHECK_IN, SUGGEST, OBSERVE, RELATE -> phase.rules().seen() == Seen.OPEN;
                    case OFFER, WRITE, SORT, OPEN, CHOOSE, COMMIT, HARVEST, BREAK -> false;
                };
    }

    /** How long people talk in this phase who all want to be heard. */
    Duration talk() {
        return Duration.ofSeconds(new Pace(true).needs(phase, people));
    }

    /** Whether all have talked who wanted to. */
    boolean hasTalked() {
        return !now.isBefore(began.plus(talk()));
    }
}
