package nl.intervisie.rehearsal.solo;

/** How fast time goes in a session that is tried alone. */
public enum Pace {
    /** It stands still, and jumps to the next thing that matters. */
    STEP(0),
    ONE(1),
    TEN(10),
    SIXTY(60);

    private final int factor;

    Pace(int factor) {
        this.factor = factor;
    }

    /** Seconds of the session in a second of ours. */
    public int factor() {
        return factor;
    }
}
