package nl.intervisie.chat;

/**
 * For whose eyes something is. A type, not a flag: what is for one person can not end up in a room
 * by default.
 */
public sealed interface Audience {

    /** The room it is about. */
    RoomRef room();

    /** Everybody in the room. */
    record Room(RoomRef room) implements Audience {}

    /** One person, privately, about what happens in {@code about}. */
    record Person(UserRef who, RoomRef about) implements Audience {

        @Override
        public RoomRef room() {
            return about;
        }
    }

    /** The human guide's desk: one person, privately, and never text that is not revealed. */
    record Desk(UserRef who, RoomRef about) implements Audience {

        @Override
        public RoomRef room() {
            return about;
        }
    }
}
