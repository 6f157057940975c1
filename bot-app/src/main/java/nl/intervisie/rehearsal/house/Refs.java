package nl.intervisie.rehearsal.house;

import nl.intervisie.chat.Audience;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** How the rooms and the people of the one rehearsal house are called outside it. */
public final class Refs {

    /** The rehearsal house. */
    public static final Workspace HOUSE = new Workspace("rehearsal:house");

    private Refs() {}

    /** The room with this id. */
    public static RoomRef room(String id) {
        return new RoomRef(HOUSE, id);
    }

    /** The person with this id. */
    public static UserRef person(String id) {
        return new UserRef(HOUSE, id);
    }

    /** Everybody in the room. */
    public static Audience everybody(String room) {
        return new Audience.Room(room(room));
    }

    /** One person alone. */
    public static Audience only(String who, String room) {
        return new Audience.Person(person(who), room(room));
    }
}
