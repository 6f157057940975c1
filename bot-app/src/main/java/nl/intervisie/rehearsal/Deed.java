package nl.intervisie.rehearsal;

import java.util.Optional;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.rehearsal.house.Refs;

/**
 * One act of one person in one room.
 *
 * @param language in which the page speaks to this person
 * @param once what the browser calls this act, the same each time it sends it
 */
public record Deed(String room, String who, String once, Optional<String> language) {

    /** An act of somebody whose language does not matter to it. */
    public Deed(String room, String who, String once) {
        this(room, who, once, Optional.empty());
    }

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
