package nl.intervisie.engine;

/** Whom an alarm calls. */
public interface Ringer {

    /** It is time for this session. Early, double and stale rings change nothing. */
    void ring(SessionKey session, int epoch);
}
