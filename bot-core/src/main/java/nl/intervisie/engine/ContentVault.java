package nl.intervisie.engine;

import nl.intervisie.session.seat.TextRef;

/**
 * Seals words so that only the bot can read them, each session under a key of its own that can be
 * destroyed.
 */
public interface ContentVault {

    /** Makes a key for a new session, itself sealed, to be kept with the session. */
    byte[] newKey(SessionKey session);

    /**
     * Seals words for this place and no other: they open under the same session, key and reference
     * only.
     */
    byte[] seal(SessionKey session, byte[] key, TextRef ref, String words);

    /**
     * Opens what {@link #seal} sealed.
     *
     * @throws IllegalStateException when key or place do not fit
     */
    String open(SessionKey session, byte[] key, TextRef ref, byte[] sealed);

    /** Forgets every opened key of this session that is held in memory. */
    void shred(SessionKey session);
}
