package nl.intervisie.rehearsal.house;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All rooms and what is said in them. What is read here is durable; what is changed is durable when
 * the change returns.
 */
public final class House implements AutoCloseable {

    private static final int MOST_ROOMS_IN_MEMORY = 500;

    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Writer writer;

    /** Durable rooms, as anybody may read them. */
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    /** Rooms that are committed and not yet durable: seen by the writing thread alone. */
    private final Map<String, Room> committed = new HashMap<>();

    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    private House(
            HouseFile file, InstantSource clock, Supplier<String> ids, ThreadFactory threads) {
        this.clock = clock;
        this.ids = ids;
        this.writer = new Writer(file, threads, this::forgetWhatMayBeLost);
    }

    /**
     * Opens the house kept in this folder.
     *
     * @throws HouseRefused saying in one sentence why it can not be opened
     */
    public static House open(
            Path folder, InstantSource clock, Supplier<String> ids, ThreadFactory threads) {
        return new House(HouseFile.open(folder), clock, ids, threads);
    }

    /** A house that is kept nowhere: what is said in it is gone when it is closed. */
    public static House inMemory(InstantSource clock, Supplier<String> ids, ThreadFactory threads) {
        return new House(HouseFile.nowhere(), clock, ids, threads);
    }

    /** The room as it is now. */
    public Room room(String id) {
        var room = rooms.get(id);
        return room == null ? writer.read(rows -> durable(rows, id)) : room;
    }

    /** The rooms that are open, those last used first. */
    public List<Room> openRooms() {
        return writer.read(Rows::openRooms).stream().map(this::room).toList();
    }

    /**
     * Makes a change, and returns when it is durable and visible.
     *
     * @throws NotKept when it could not be kept
     */
    public <T> T change(Function<Draft, T> work) {
        return writer.write(rows -> {
            var draft = new Draft(rows, id -> latest(rows, id), ids, clock.instant());
            var result = work.apply(draft);
            var written = draft.written();
            var changes = new ArrayList<Changed>();
            written.forEach((id, room) -> changes.add(Changed.between(latest(rows, id), room)));
            return committing(written, changes, result);
        });
    }

    /** Changes one room. */
    public void change(String room, UnaryOperator<Room> work) {
        change(draft -> {
            draft.put(work.apply(draft.room(room)));
            return room;
        });
    }

    /** What came of this act, if it was ever done. */
    public Optional<String> done(String act) {
        return writer.read(rows -> rows.done(act));
    }

    /** What the bot has not heard yet about this room, in order. */
    public List<Fact> unheard(String room) {
        return writer.read(rows -> rows.unheard(room));
    }

    /** The rooms about which the bot has not heard everything. */
    public List<String> roomsWithUnheard() {
        return writer.read(Rows::roomsWithUnheard);
    }

    /** The bot has heard this. To hear it again does no harm, so nobody waits for it. */
    public void heard(Fact fact) {
        var _ =
                writer.begin(rows -> {
                    rows.heard(fact);
                    return () -> fact;
                });
    }

    /**
     * Destroys rooms in which nothing happened since then, old names of acts, and the keys that
     * nothing needs.
     */
    public void sweep(Instant since) {
        writer.write(rows -> {
            var gone = new HashMap<String, Room>();
            rows.roomsUntouchedSince(since).forEach(id -> gone.put(id, Room.unknown(id)));
            gone.keySet().forEach(rows::forget);
            rows.forgetDoneBefore(since);
            return committing(gone, List.of(), gone);
        });
        writer.write(rows -> {
            rows.seal().renew(rows.keysInUse());
            return () -> since;
        });
    }

    /** Tells this of every change, on the thread that writes: it must not wait for anything. */
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        writer.close();
    }

    private <T> Supplier<T> committing(Map<String, Room> written, List<Changed> changes, T result) {
        committed.putAll(written);
        return () -> {
            if (rooms.size() > MOST_ROOMS_IN_MEMORY) {
                rooms.clear();
            }
            written.forEach((id, room) -> {
                rooms.put(id, room);
                committed.remove(id, room);
            });
            changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
            return result;
        };
    }

    private Room latest(Rows rows, String id) {
        var room = committed.get(id);
        return room == null ? durable(rows, id) : room;
    }

    private Room durable(Rows rows, String id) {
        var known = rooms.get(id);
        if (known != null) {
            return known;
        }
        var kept = rows.room(id);
        if (kept.standing() != Room.Standing.UNKNOWN) {
            rooms.put(id, kept);
        }
        return kept;
    }

    private void forgetWhatMayBeLost() {
        committed.clear();
        rooms.clear();
    }
}
