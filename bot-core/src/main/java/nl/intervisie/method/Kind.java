package nl.intervisie.method;

import java.util.Locale;

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
    HARVEST,
    LOOK_BACK,
    SORT,
    ANSWER,
    OBSERVE,
    RELATE,
    DISCUSS,
    GOSSIP,
    REACT,
    OPEN,
    COMMIT,
    BREAK;

    /** As a script writes it: {@code check-in}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether minutes may be taken from it for a phase before it: never from offering, telling,
     * choice or harvest, nor from what the bringer waits for.
     */
    public boolean lends() {
        return switch (this) {
            case OFFER, TELL, CHOOSE, COMMIT, HARVEST, LOOK_BACK, OPEN, SORT -> false;
            case CHECK_IN,
                    ASK,
                    SUMMARISE,
                    WRITE,
                    RESTATE,
                    SUGGEST,
                    ANSWER,
                    OBSERVE,
                    RELATE,
                    DISCUSS,
                    GOSSIP,
                    REACT,
                    BREAK ->
                    true;
        };
    }

    /** Whether it is about somebody's case, so that there must be a bringer. */
    public boolean isAboutCase() {
        return switch (this) {
            case TELL,
                    ASK,
                    SUMMARISE,
                    RESTATE,
                    SUGGEST,
                    CHOOSE,
                    SORT,
                    ANSWER,
                    OBSERVE,
                    GOSSIP,
                    REACT,
                    OPEN,
                    COMMIT ->
                    true;
            case CHECK_IN, LOOK_BACK, OFFER, WRITE, RELATE, DISCUSS, BREAK, HARVEST -> false;
        };
    }
}
