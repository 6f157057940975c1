package nl.intervisie.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.engine.Gates.Gate;

/**
 * The lanes of all sessions. Lanes do not wait for each other, but where the platform has shut
 * something for all of them.
 */
final class Lanes {

    private final Executor senders;
    private final Waker waker;
    private final Gates gates;
    private final Sender sender;
    private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(Surroundings with, Sender sender) {
        senders = with.senders();
        waker = with.waker();
        gates = new Gates(with.waker(), with.clock());
        this.sender = sender;
    }

    /** Sends what is next in a lane. */
    interface Sender {

        /** Tries once; what to wait for when it must be tried again. */
        Optional<Wait> send(Live live, Task task);
    }

    /**
     * What something waits for.
     *
     * @param gate what is shut until then for others as well
     */
    record Wait(Instant until, Optional<String> gate) {

        static Wait until(Instant when) {
            return new Wait(when, Optional.empty());
        }
    }

    private record Key(SessionKey session, String lane) {

        static Key of(Live live, Task task) {
            return new Key(live.key, task.owed.lane());
        }
    }

    /** Whether anything of this session is still in a lane. */
    boolean owes(SessionKey session) {
        return lanes.keySet().stream().anyMatch(lane -> lane.session().equals(session));
    }

    /** What is owed later than this, in the same lane. */
    List<Task> behind(Live live, Task task) {
        var behind = new ArrayList<Task>();
        lanes.computeIfPresent(
                Key.of(live, task),
                (_, lane) -> {
                    behind.addAll(lane.behind(task));
                    return lane;
                });
        return behind;
    }

    void add(Live live, Task task) {
        var key = Key.of(live, task);
        lanes.compute(
                key,
                (_, old) -> {
                    var lane = old == null ? new Lane(live) : old;
                    lane.add(task);
                    return lane;
                });
        goOn(key);
    }

    /** Has a lane drained in which nobody sends. */
    private void goOn(Key key) {
        var idle = new AtomicReference<Lane>();
        lanes.computeIfPresent(
                key,
                (_, lane) -> {
                    if (!lane.busy) {
                        lane.busy = true;
                        idle.set(lane);
                    }
                    return lane;
                });
        var lane = idle.get();
        if (lane != null) {
            senders.execute(() -> drain(key, lane));
        }
    }

    private void drain(Key key, Lane lane) {
        for (var next = next(key, lane); next.isPresent(); next = next(key, lane)) {
            var task = next.get();
            var wait = sender.send(lane.live, task);
            if (wait.isEmpty()) {
                guarded(key, () -> lane.remove(task));
            } else if (wait.get().gate().isPresent()) {
                waits(key, task, wait.get());
            } else {
                waker.wake(wait.get().until(), () -> senders.execute(() -> drain(key, lane)));
                return;
            }
        }
    }

    /** It waits at a gate, and its lane goes on as far as it may. */
    private void waits(Key key, Task task, Wait wait) {
        guarded(key, () -> task.atGate = true);
        gates.join(
                new Gate(key.session().workspace(), wait.gate().orElseThrow()),
                wait.until(),
                task,
                () -> {
                    guarded(key, () -> task.atGate = false);
                    goOn(key);
                });
    }

    /** What goes out next; a lane in which nothing can is left, and closed when it is empty. */
    private Optional<Task> next(Key key, Lane lane) {
        var found = new AtomicReference<Optional<Task>>(Optional.empty());
        lanes.computeIfPresent(
                key,
                (_, same) -> {
                    found.set(lane.next());
                    lane.busy = found.get().isPresent();
                    return lane.isEmpty() ? null : same;
                });
        return found.get();
    }

    private void guarded(Key key, Runnable change) {
        lanes.computeIfPresent(
                key,
                (_, same) -> {
                    change.run();
                    return same;
                });
    }
}
