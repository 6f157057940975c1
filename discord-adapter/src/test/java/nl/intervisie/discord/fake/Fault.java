package nl.intervisie.discord.fake;

/** What goes wrong with one request. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** 429 for this route, come back in a second. */
    TOO_MANY,
    /** 429 for everything, come back in a second. */
    TOO_MANY_OF_ALL,
    /** 403, and nothing was done. */
    FORBIDDEN,
    /** 404, as the interaction is not known any more. */
    TOO_LATE,
    /** 500, and nothing was done. */
    DOWN,
    /** 502, and nothing was done. */
    BAD_GATEWAY,
    /** The line breaks before anything is done. */
    BROKEN_BEFORE,
    /** It is done, and the line breaks. */
    BROKEN_AFTER,
    /** It is done, and 500 is said. */
    DOWN_AFTER
}
