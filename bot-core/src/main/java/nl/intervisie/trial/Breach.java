package nl.intervisie.trial;

/** A bound that a session did not keep: which, in which phase, and what was the matter. */
public record Breach(Bound bound, String phase, String what) {

    /** What a session must be like for a person to live in it. */
    public enum Bound {
        /** The evaluation was reached, and everybody said what they take home. */
        REACHED,
        /** Everybody who had something to do in a phase did it, or let it pass themselves. */
        HEARD,
        /** It was over within its length. */
        IN_TIME,
        /**
         * Nobody had nothing to read, write, think about or wait for by name for over 3 minutes.
         */
        NOT_IDLE,
        /** A card opens with at most 60 words. */
        SHORT_CARD,
        /** Nobody was nudged more than once in a phase. */
        ONE_NUDGE,
        /** At most two messages of the bot in a phase, beside those that belong to it. */
        FEW_MESSAGES,
        /** What is asked of somebody is one tap away. */
        ONE_TAP
    }

    @Override
    public String toString() {
        return bound + " in " + phase + ": " + what;
    }
}
