package nl.intervisie.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The lanes of all sessions: a room, or one person's private channel, in which what is owed goes
 * out one at a time and in order. Lanes do not wait for each other.
 */
final class Lanes {

    private final Executor senders;
    private final Waker waker;
    private final Sender sender;
    private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(Executor senders, Waker waker, Sender sender) {
        this.senders = senders;
        this.waker = waker;
        this.sender = sender;
    }

    /** Sends the first of a lane. */
    interface Sender {

        /** Tries once; when it must be tried again, when. */
        Optional<Instant> send(Live live, Task task);
    }

    private record Key(SessionKey session, String lane) {

        static Key of(Live live, Task task) {
            return new Key(live.key, task.owed.lane());
        }
    }

    private static final class Lane {
        private final Live live;
        private final Deque<Task> tasks = new ArrayDeque<>();
        private boolean busy;

        Lane(Live live) {
            this.live = live;
        }
    }

    /** Whether anything of this session is still in a lane. */
    boolean owes(SessionKey session) {
        return lanes.keySet().stream().anyMatch(lane -> lane.session().equals(session));
    }

    /** What waits behind the first of a lane. */
    List<Task> behind(Live live, Task first) {
        var behind = new ArrayList<Task>();
        lanes.computeIfPresent(
                Key.of(live, first),
                (_, lane) -> {
                    lane.tasks.stream().skip(1).forEach(behind::add);
                    return lane;
                });
        return behind;
    }

    void add(Live live, Task task) {
        var key = Key.of(live, task);
        var idle = new Lane[1];
        lanes.compute(
                key,
                (_, old) -> {
                    var lane = old == null ? new Lane(live) : old;
                    lane.tasks.addLast(task);
                    if (!lane.busy) {
                        lane.busy = true;
                        idle[0] = lane;
                    }
                    return lane;
                });
        if (idle[0] != null) {
            senders.execute(() -> drain(key, idle[0]));
        }
    }

    private void drain(Key key, Lane lane) {
        while (true) {
            var next = first(key, lane);
            if (next.isEmpty()) {
                return;
            }
            var again = sender.send(lane.live, next.get());
            if (again.isPresent()) {
                waker.wake(again.get(), () -> senders.execute(() -> drain(key, lane)));
                return;
            }
            lanes.compute(
                    key,
                    (_, same) -> {
                        lane.tasks.removeFirst();
                        return same;
                    });
        }
    }

    /** The first task, left in its place; an empty lane is closed in the same step. */
    private Optional<Task> first(Key key, Lane lane) {
        var found = new Task[1];
        lanes.compute(
                key,
                (_, same) -> {
                    if (lane.tasks.isEmpty()) {
                        lane.busy = false;
                        return null;
                    }
                    found[0] = lane.tasks.getFirst();
                    return same;
                });
        return Optional.ofNullable(found[0]);
    }
}
