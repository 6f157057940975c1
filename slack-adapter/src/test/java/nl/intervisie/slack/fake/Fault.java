package nl.intervisie.slack.fake;

/** What goes wrong with one request. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** 429, come back in a second. */
    TOO_MANY,
    /** 503, and nothing was done. */
    DOWN,
    /** It is read, and the line breaks before anything is done. */
    BROKEN_BEFORE,
    /** It is read, nothing is done, and nothing is said any more. */
    HANGS_BEFORE,
    /** It is done, and nothing is said any more. */
    HANGS_AFTER,
    /** It is done, and the line breaks. */
    BROKEN_AFTER,
    /** It is done, and 500 is said. */
    DOWN_AFTER,
    /** {@code ok: false, fatal_error} with 200, and it is done. */
    FATAL_AFTER
}
