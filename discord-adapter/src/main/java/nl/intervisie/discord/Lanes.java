package nl.intervisie.discord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What happens in one place is taken in one after another; places do not wait for each other, and
 * the line to Discord waits for none of them.
 */
final class Lanes {

    private final Executor executor;
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    void run(String lane, Runnable task) {
        synchronized (waiting) {
            var tasks = waiting.computeIfAbsent(lane, _ -> new ArrayDeque<>());
            tasks.addLast(task);
            if (tasks.size() > 1) {
                return;
            }
        }
        executor.execute(() -> work(lane));
    }

    private void work(String lane) {
        var next = first(lane);
        while (next != null) {
            try {
                next.run();
            } finally {
                next = following(lane);
            }
        }
    }

    private Runnable first(String lane) {
        synchronized (waiting) {
            return waiting.getOrDefault(lane, new ArrayDeque<>()).getFirst();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable following(String lane) {
        synchronized (waiting) {
            var tasks = waiting.getOrDefault(lane, new ArrayDeque<>());
            tasks.pollFirst();
            if (tasks.isEmpty()) {
                waiting.remove(lane);
            }
            return tasks.peekFirst();
        }
    }
}
