package nl.intervisie.engine;

import java.time.Instant;

/**
 * How an errand stands.
 *
 * @param ref what the platform calls the result; empty unless sent
 * @param nextAt when it is tried again, for one that waits
 */
public record Outcome(State state, int attempts, String ref, Instant nextAt) {

    /**
     * Waiting for its turn or its next attempt; being tried; carried out; overtaken by something
     * newer; given up.
     */
    public enum State {
        WAITING,
        TRIED,
        SENT,
        OVERTAKEN,
        DEAD
    }
}
