package nl.intervisie.method;

/** What ends a phase before its time. */
public enum Ends {
    TIME,
    READY,
    TURNS,
    ANSWERED,
    BRINGER
}
