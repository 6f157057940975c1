package nl.intervisie.chat;

import java.util.Map;
import java.util.Set;

/** What a platform says of its own accord: nobody waits for an answer to it. */
public sealed interface News {

    /** The same for every delivery of the same thing. */
    HeardKey key();

    /** A room is no longer what it was. */
    record RoomTurned(HeardKey key, RoomRef room, Turn turn) implements News {}

    /** How a room stands, after a while in which we may not have heard what happened to it. */
    record RoomSeen(HeardKey key, RoomRef room, Readers readers) implements News {}

    /** Somebody is in this workspace no longer, or may not come in any more. */
    record PersonGone(HeardKey key, UserRef who) implements News {}

    /** We are in this workspace no longer: nothing can be said or asked there. */
    record Expelled(HeardKey key) implements News {}

    /**
     * A message was taken away from a room, and not by us: one of ours, or one that somebody typed,
     * where the platform does not say whose it was.
     */
    record TakenAway(HeardKey key, RoomRef room, MessageRef message) implements News {}

    /**
     * Whose reactions stand on a message of ours, after a while in which we may not have heard of
     * them: all there are, by emoji. What was heard before does not count again.
     */
    record ReactionsSeen(
            HeardKey key, RoomRef room, MessageRef message, Map<String, Set<UserRef>> people)
            implements News {

        public ReactionsSeen {
            people = Map.copyOf(people);
        }

        /** Whether this person's reaction with this emoji stands there. */
        public boolean has(UserRef who, String emoji) {
            return people.getOrDefault(emoji, Set.of()).contains(who);
        }
    }

    /** What became of a room. */
    enum Turn {
        /** It is archived, locked or deleted, or we were put out of it: nothing is said there. */
        GONE,
        /** Others than those who were let in can read it. */
        OPENED,
        /** People of another organisation can be in it. */
        SHARED,
        /** Neither of these holds any longer. */
        CLOSED
    }
}
