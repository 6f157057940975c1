package nl.intervisie.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing owed on its way out, and how that goes. Touched by one thread at a time: its lane's.
 */
final class Task {

    final Owed owed;
    int attempts;

    /** An earlier attempt may have worked. */
    boolean doubtful;

    /** What it was meant for will never be. */
    boolean needless;

    Optional<Instant> unclearSince = Optional.empty();

    Task(Owed owed, int attempts, boolean doubtful) {
        this.owed = owed;
        this.attempts = attempts;
        this.doubtful = doubtful;
    }
}
