package nl.intervisie.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** What comes in about one channel is taken in its order; channels do not wait for each other. */
final class InOrder {

    private final Executor executor;
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    InOrder(Executor executor) {
        this.executor = executor;
    }

    /** Does this after whatever came before it about the same. */
    void take(String about, Runnable what) {
        synchronized (waiting) {
            var line = waiting.get(about);
            if (line != null) {
                line.addLast(what);
                return;
            }
            waiting.put(about, new ArrayDeque<>());
        }
        executor.execute(() -> drain(about, what));
    }

    private void drain(String about, Runnable first) {
        for (var next = first; next != null; next = next(about)) {
            next.run();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String about) {
        synchronized (waiting) {
            var line = waiting.getOrDefault(about, new ArrayDeque<>());
            if (line.isEmpty()) {
                waiting.remove(about);
            }
            return line.pollFirst();
        }
    }
}
