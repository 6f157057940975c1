package nl.intervisie.engine;

import java.time.Instant;

/**
 * Calls a session when its time has come. Never early; late after a restart; the journal holds the
 * truth, so this need not remember anything.
 */
public interface Alarms {

    /** From now on this session's next call is at {@code at}, and only then. */
    void set(SessionKey session, int epoch, Instant at);

    /** From now on this session has no call. */
    void clear(SessionKey session);
}
