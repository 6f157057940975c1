package nl.intervisie.journal;

import java.util.Arrays;

/**
 * The sealed key of one session, as the database holds it.
 *
 * @param fresh when it is yet to be written
 */
record SealKey(byte[] sealed, boolean fresh) {

    /** No words, no key. */
    static final SealKey NONE = new SealKey(new byte[0], false);

    boolean is(byte[] other) {
        return Arrays.equals(sealed, other);
    }
}
