package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Waiting(Task task, long number, Runnable goesOn) {

        private static final Comparator<Waiting> LONGEST_FIRST =
                Comparator.comparing((Waiting it) -> it.task.since())
                        .thenComparing(Waiting::number);
    }

    private static final class Line {
        private final List<Waiting> waiting = new ArrayList<>();
        private Instant opens;

        Line(Instant opens) {
            this.opens = opens;
        }
    }

    /** Waits before a gate that is shut until {@code opens}. */
    synchronized void join(Gate gate, Instant opens, Task task, Runnable goesOn) {
        var first = !lines.containsKey(gate);
        var line = lines.computeIfAbsent(gate, _ -> new Line(opens));
        line.opens = line.opens.isBefore(opens) ? opens : line.opens;
        line.waiting.add(new Waiting(task, ++came, goesOn));
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
        // How long each has waited is asked now: somebody may wait for it meanwhile.
        var first = Collections.min(line.waiting, Waiting.LONGEST_FIRST);
        line.waiting.remove(first);
        if (line.waiting.isEmpty()) {
            lines.remove(gate);
        } else {
            waker.wake(now.plus(BETWEEN), () -> open(gate));
        }
        return first.goesOn();
    }
}
