package nl.intervisie.method;

/** Who acts in a phase, or is silent in it. */
public enum Who {
    BRINGER,
    PARTICIPANTS,
    EVERYONE,
    LAST_BRINGER,
    GUIDE
}
