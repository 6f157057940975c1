package nl.intervisie.simulation;

import java.util.List;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;

/**
 * People who meet in one room.
 *
 * @param outsider reads along, never takes part, and tries everything
 */
record Circle(RoomRef room, List<UserRef> people, UserRef outsider) {

    boolean has(UserRef who) {
        return people.contains(who) || outsider.equals(who);
    }
}
