package nl.intervisie.method;

/** What is done in a phase. */
public enum Kind {
    CHECK_IN,
    OFFER,
    TELL,
    ASK,
    SUMMARISE,
    WRITE,
    RESTATE,
    SUGGEST,
    CHOOSE,
    HARVEST;

    /** As a script writes it: {@code check-in}. */
    public String written() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether minutes may be taken from it for a phase before it: never from offering, choice or
     * harvest.
     */
    public boolean lends() {
        return this != OFFER && this != CHOOSE && this != HARVEST && this != TELL;
    }
}
