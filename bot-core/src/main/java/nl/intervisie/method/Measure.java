package nl.intervisie.method;

/** How long a contribution is meant to be; an invitation, never a lock. */
public enum Measure {
    FREE,
    SENTENCE,
    THREE
}
