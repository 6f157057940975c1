package nl.intervisie.chat;

/**
 * The way out to one chat platform. Each adapter implements it once. Called from many threads:
 * errands of one lane (a room in one session, or one person in one session) follow each other,
 * errands of different lanes do not wait for each other.
 *
 * <p>The bot itself is never among {@link Readers}, and what it does is never {@link Incoming}.
 */
public interface ChatPlatform {

    /** What can be done in this room. Data, asked by renderers; no call to the platform. */
    Capabilities capabilities(RoomRef room);

    /**
     * Whether {@link #readers} and {@link #administers} are asked over a line, which may take as
     * long as it likes. Nobody waits for that: what needs it is recorded and answered with nothing,
     * and {@link #answer} tells what came of it.
     */
    default boolean isFar(Workspace workspace) {
        return false;
    }

    /**
     * Gives what came of something that was answered with nothing a moment ago: on the interaction
     * itself where that can still be done, else privately, else not at all. It never carries the
     * only copy of anything. Only asked of a platform that {@link #isFar}.
     */
    default void answer(Incoming incoming, Heard heard) {}

    /**
     * Who can read this room, now. Where the platform is not far, somebody waits for the answer.
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
     * @throws Refused when the platform will never accept it: it is given up and noted. A session
     *     whose closed room is refused ends, as nothing of it is said in an open one
     */
    Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused;

    /**
     * Looks for what an earlier attempt may have left behind: found, absent, or cannot tell. Asked
     * before an errand is tried again of which nobody knows how it went, after a restart too. A
     * platform that keeps {@link Errand#key} finds by it; one that can only mark its messages finds
     * by {@link Attempt#token}.
     */
    Finding find(Errand errand, Attempt attempt);
}
