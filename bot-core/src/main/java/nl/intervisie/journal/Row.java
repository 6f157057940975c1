package nl.intervisie.journal;

/**
 * The one number under which a row of a session is found: the session's number, the event's and the
 * part's in one, so that a session's rows stand together and in order.
 */
final class Row {

    private static final int PART_BITS = 12;
    private static final int SEQ_BITS = 20;

    private Row() {}

    static long id(long session, long seq, int part) {
        check(seq, SEQ_BITS);
        check(part, PART_BITS);
        return first(session) + (seq << PART_BITS) + part;
    }

    /** No row of this session comes before it. */
    static long first(long session) {
        check(session, Integer.SIZE - 1);
        return session << (SEQ_BITS + PART_BITS);
    }

    /** Every row of this session comes before it. */
    static long end(long session) {
        return first(session + 1);
    }

    private static void check(long number, int bits) {
        if (number < 0 || number >> bits != 0) {
            throw new IllegalArgumentException("a session cannot hold number " + number);
        }
    }
}
