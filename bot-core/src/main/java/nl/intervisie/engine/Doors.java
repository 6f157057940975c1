package nl.intervisie.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.intervisie.chat.RoomRef;

/**
 * The door of each room, through which one at a time begins something there. Rooms do not wait for
 * each other: whoever goes through waits for the disk.
 */
final class Doors {

    private final Map<RoomRef, Door> doors = new HashMap<>();

    private static final class Door {
        private int atIt;
    }

    /** Does this when nobody else is in the door of this room. */
    <T> T through(RoomRef room, Supplier<T> then) {
        var door = reached(room);
        try {
            synchronized (door) {
                return then.get();
            }
        } finally {
            left(room, door);
        }
    }

    private Door reached(RoomRef room) {
        synchronized (doors) {
            var door = doors.computeIfAbsent(room, _ -> new Door());
            door.atIt++;
            return door;
        }
    }

    private void left(RoomRef room, Door door) {
        synchronized (doors) {
            if (--door.atIt == 0) {
                doors.remove(room);
            }
        }
    }
}
