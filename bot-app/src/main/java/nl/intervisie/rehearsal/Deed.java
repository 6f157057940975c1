package nl.intervisie.rehearsal;

import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.rehearsal.house.Refs;

/**
 * One act of one person in one room.
 *
 * @param once what the browser calls this act, the same each time it sends it
 */
public record Deed(String room, String who, String once) {

    UserRef person() {
        return Refs.person(who);
    }

    RoomRef place() {
        return Refs.room(room);
    }

    String name(String kind) {
        return kind + "/" + room + "/" + who + "/" + once;
    }
}
