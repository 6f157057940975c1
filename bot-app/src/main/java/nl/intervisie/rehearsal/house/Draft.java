package nl.intervisie.rehearsal.house;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A change to the house that is being made: kept as a whole or not at all. */
public final class Draft {

    private final Rows rows;
    private final Function<String, Room> rooms;
    private final Supplier<String> ids;
    private final Instant now;
    private final Map<String, Room> changed = new LinkedHashMap<>();

    Draft(Rows rows, Function<String, Room> rooms, Supplier<String> ids, Instant now) {
        this.rows = rows;
        this.rooms = rooms;
        this.ids = ids;
        this.now = now;
    }

    /** The room as it is by now. */
    public Room room(String id) {
        var room = changed.get(id);
        return room == null ? rooms.apply(id) : room;
    }

    /** The rooms in which this person was before this change. */
    public List<String> roomsOf(String who) {
        return rows.roomsOf(who);
    }

    /** From now on the room is like this. */
    public void put(Room room) {
        changed.put(room.id(), room);
    }

    /** A new id, random and without meaning. */
    public String newId() {
        return ids.get();
    }

    /** The moment of this change. */
    public Instant now() {
        return now;
    }

    /** Does this, unless it was ever done under the same name; either way, what came of it. */
    public String once(String act, Supplier<String> work) {
        return rows.done(act)
                .orElseGet(() -> {
                    var ref = work.get();
                    rows.did(act, ref, now);
                    return ref;
                });
    }

    /** The bot is to hear of this. */
    public void tell(Fact.Kind kind, String key, Room room, String who, Fact.Detail detail) {
        rows.tell(new Fact(0, key, kind, room.id(), who, detail));
    }

    Optional<String> done(String act) {
        return rows.done(act);
    }

    Map<String, Room> written() {
        changed.forEach((id, room) -> rows.write(rooms.apply(id), room, now));
        return changed;
    }
}
