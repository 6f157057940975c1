package nl.intervisie.chat;

import java.util.List;

/** The way in from every chat platform; the engine implements it. */
public interface Hearing {

    /**
     * Takes in what a person or the platform did, and returns when it is recorded and durable. What
     * changed a session once does not change it again under the same {@link Incoming#key}; what was
     * refused may be accepted when it is delivered later. Safe to call from many threads.
     *
     * <p>Any exception means that it was not heard: deliver it again under the same key, or let the
     * platform do so. Where the platform is not {@link ChatPlatform#isFar far}, it may ask who can
     * read a room before it returns: do not call it on a thread that such an answer needs.
     */
    Heard hear(Incoming incoming);

    /**
     * Takes in what the platform says of its own accord, and returns when it is recorded and
     * durable; what it changed once it does not change again. An exception means the same as in
     * {@link #hear}. Who only listens to people lets it pass.
     */
    default void learn(News news) {}

    /** The sessions that are open now. Who only listens to people has none. */
    default List<Running> running() {
        return List.of();
    }

    /**
     * The rooms of this workspace in which a session is open: where a platform looks when it may
     * not have heard everything for a while, to say {@link News.RoomSeen} of each.
     */
    default List<RoomRef> openRooms(Workspace workspace) {
        return List.of();
    }
}
