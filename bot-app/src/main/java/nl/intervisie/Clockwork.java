package nl.intervisie;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Ringer;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Waker;
import org.jspecify.annotations.Nullable;

/**
 * Alarms and wake-ups of one process: sleeps until the moment, looks at the clock again, and never
 * rings early.
 */
final class Clockwork implements Alarms, Waker {

    /** A step of the clock, or a suspended machine, is noticed within this time. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Map<SessionKey, Ring> rings = new ConcurrentHashMap<>();
    private volatile @Nullable Ringer ringer;

    Clockwork(InstantSource clock, ScheduledExecutorService timer, Executor workers) {
        this.clock = clock;
        this.timer = timer;
        this.workers = workers;
    }

    private record Ring(Instant at, int epoch) {}

    void ringing(Ringer whom) {
        ringer = whom;
    }

    @Override
    public void set(SessionKey session, int epoch, Instant at) {
        var ring = new Ring(at, epoch);
        if (!ring.equals(rings.put(session, ring))) {
            wake(at, () -> ring(session, ring));
        }
    }

    @Override
    public void clear(SessionKey session) {
        rings.remove(session);
    }

    private void ring(SessionKey session, Ring ring) {
        var whom = ringer;
        if (whom != null && rings.remove(session, ring)) {
            whom.ring(session, ring.epoch());
        }
    }

    @Override
    public void wake(Instant when, Runnable what) {
        var left = Duration.between(clock.instant(), when);
        if (!left.isPositive()) {
            workers.execute(what);
            return;
        }
        var sleep = left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left.plusMillis(1);
        try {
            var _ = timer.schedule(() -> wake(when, what), sleep.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // The bot is stopping: what is due is found again in the journal at the next start.
        }
    }
}
