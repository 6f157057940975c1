package nl.intervisie.trial;

/** How somebody behaves in a session that is tried out. */
public enum Role {
    /** Brings the case. */
    BRINGER,
    /** Says little and briefly, and now and then lets a turn pass. */
    QUIET,
    /** Says much, and asks on. */
    TALKATIVE,
    /** Does what is asked. */
    STEADY,
    /** Comes in when the session has begun. */
    LATECOMER,
    /** Guards the process, and takes no part in it. */
    GUIDE
}
