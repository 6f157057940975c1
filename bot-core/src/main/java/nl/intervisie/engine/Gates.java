package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import nl.intervisie.chat.Workspace;

/**
 * What a platform has shut for a while, for everybody in a workspace. Nobody knocks meanwhile; when
 * it opens, who has waited longest goes first, and the others one after another.
 */
final class Gates {

    /** Time to learn that it is shut again before the next one goes. */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Waker waker;
    private final InstantSource clock;
    private final Map<Gate, Line> lines = new HashMap<>();
    private long came;

    Gates(Waker waker, InstantSource clock) {
        this.waker = waker;
        this.clock = clock;
    }

    /** Something of a platform that is shut and opens for a whole workspace. */
    record Gate(Workspace workspace, String name) {}

    private record Waiting(Instant since, long number, Runnable goesOn) {}

    private static final class Line {
        private final PriorityQueue<Waiting> waiting =
                new PriorityQueue<>(
                        Comparator.comparing(Waiting::since).thenComparing(Waiting::number));
        private Instant opens;

        Line(Instant opens) {
            this.opens = opens;
        }
    }

    /**
     * Waits before a gate that is shut until {@code opens}.
     *
     * @param since when the waiting began
     */
    synchronized void join(Gate gate, Instant opens, Instant since, Runnable goesOn) {
        var first = !lines.containsKey(gate);
        var line = lines.computeIfAbsent(gate, _ -> new Line(opens));
        line.opens = line.opens.isBefore(opens) ? opens : line.opens;
        line.waiting.add(new Waiting(since, ++came, goesOn));
        if (first) {
            waker.wake(opens, () -> open(gate));
        }
    }

    private void open(Gate gate) {
        next(gate).run();
    }

    /** Whoever may go now; the line is looked at again as long as there is one. */
    private synchronized Runnable next(Gate gate) {
        var line = lines.get(gate);
        if (line == null) {
            return () -> {};
        }
        var now = clock.instant();
        if (now.isBefore(line.opens)) {
            waker.wake(line.opens, () -> open(gate));
            return () -> {};
        }
        var first = line.waiting.remove();
        if (line.waiting.isEmpty()) {
            lines.remove(gate);
        } else {
            waker.wake(now.plus(BETWEEN), () -> open(gate));
        }
        return first.goesOn();
    }
}
