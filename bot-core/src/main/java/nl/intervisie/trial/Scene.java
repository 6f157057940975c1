package nl.intervisie.trial;

import java.time.Instant;
import nl.intervisie.method.Phase;

/**
 * Where the session is, as everybody knows who reads the cards.
 *
 * @param round which time its row of phases is gone through, from 0
 * @param quietSince when something last happened that all could see
 */
record Scene(Phase phase, int round, Instant now, Instant quietSince) {

    boolean quietFor(int seconds) {
        return !now.isBefore(quietSince.plusSeconds(seconds));
    }
}
