package nl.intervisie.chat;

import java.util.List;
import java.util.Optional;

/**
 * One thing the bot must do on a platform. One key is to be seen once: by the platform, where it
 * can refuse a key it knows, and by {@link ChatPlatform#find}, which is always asked before an
 * attempt whose outcome nobody knows is repeated.
 */
public sealed interface Errand {

    /** The same at every attempt. */
    ErrandKey key();

    /** Where it is carried out. */
    default Workspace workspace() {
        return switch (this) {
            case OpenRoom open -> open.near().workspace();
            case Invite invite -> invite.room().workspace();
            case Post post -> post.audience().room().workspace();
            case Edit edit -> edit.audience().room().workspace();
            case Remove remove -> remove.audience().room().workspace();
            case OpenThread open -> open.room().workspace();
            case CleanUp cleanUp -> cleanUp.room().workspace();
        };
    }

    /** Opens a closed room for these people; {@link Delivered#ref} is its {@link RoomRef#id}. */
    record OpenRoom(ErrandKey key, RoomRef near, String name, List<UserRef> people)
            implements Errand {

        public OpenRoom {
            people = List.copyOf(people);
        }
    }

    /** Lets one person into a room; a person already in is as good. */
    record Invite(ErrandKey key, RoomRef room, UserRef who) implements Errand {}

    /**
     * Shows a message to its audience, in the room or in a thread; {@link Delivered#ref} is its
     * {@link MessageRef#id}.
     */
    record Post(ErrandKey key, Audience audience, Optional<ThreadRef> thread, Message message)
            implements Errand {}

    /**
     * Replaces a message of ours; one that is gone counts as done. An edit is never done again
     * after a newer one of the same message. {@link Delivered#ref} is its {@link MessageRef#id}
     * from now on: another one only when it grew beyond what one message holds.
     */
    record Edit(ErrandKey key, Audience audience, MessageRef target, Message message)
            implements Errand {}

    /** Takes a message of ours away; one that is gone counts as done. */
    record Remove(ErrandKey key, Audience audience, MessageRef target) implements Errand {}

    /**
     * Makes a thread on a card and brings these people in; {@link Delivered#ref} is its {@link
     * ThreadRef#id}.
     */
    record OpenThread(
            ErrandKey key, RoomRef room, MessageRef card, String title, List<UserRef> people)
            implements Errand {

        public OpenThread {
            people = List.copyOf(people);
        }
    }

    /**
     * Removes what we said in a closed session, wherever it was said, and archives the room where
     * that may be done.
     *
     * @param ours every {@link Delivered#ref} of the session that is to go, of messages, threads
     *     and rooms: what is no message is left alone
     */
    record CleanUp(ErrandKey key, RoomRef room, List<MessageRef> ours, boolean archive)
            implements Errand {

        public CleanUp {
            ours = List.copyOf(ours);
        }
    }
}
