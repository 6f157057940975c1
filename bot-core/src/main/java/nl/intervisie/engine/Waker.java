package nl.intervisie.engine;

import java.time.Instant;

/**
 * Runs something once its moment has come; never early. What it forgets in a crash is owed again at
 * start.
 */
public interface Waker {

    /** Runs {@code what} at {@code when}, or at once when that is past. */
    void wake(Instant when, Runnable what);
}
