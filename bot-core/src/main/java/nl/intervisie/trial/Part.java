package nl.intervisie.trial;

/** Whom the one who is really there can be. */
public enum Part {
    BRINGER,
    PARTICIPANT,
    GUIDE
}
