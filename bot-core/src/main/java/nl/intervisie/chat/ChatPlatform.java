package nl.intervisie.chat;

/** The way out to one chat platform. Each adapter implements it once. */
public interface ChatPlatform {

    /** What can be done in this room. Data, asked by renderers; no call to the platform. */
    Capabilities capabilities(RoomRef room);

    /**
     * Who can read this room, now.
     *
     * @throws NotDelivered when the platform could not be asked now
     * @throws Refused when it will not tell us, as we have not been let into this room
     */
    Readers readers(RoomRef room) throws NotDelivered, Refused;

    /**
     * Whether this person looks after the workspace.
     *
     * @throws NotDelivered when the platform could not be asked
     */
    boolean administers(UserRef who) throws NotDelivered;

    /**
     * Carries out one errand.
     *
     * @throws NotDelivered when it certainly had no effect and may be tried again, with the wait
     *     the platform asked for
     * @throws Unclear when nobody can tell; {@link #find} is asked before it is tried again
     * @throws Refused when the platform will never accept it
     */
    Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused;

    /** Looks for what an earlier attempt may have left behind: found, absent, or cannot tell. */
    Finding find(Errand errand, Attempt attempt);
}
