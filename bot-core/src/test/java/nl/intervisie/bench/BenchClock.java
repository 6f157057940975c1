package nl.intervisie.bench;

import java.time.Duration;
import java.time.Instant;
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

/** Alarms and wake-ups over a scheduled executor, as the program has them. */
final class BenchClock implements Alarms, Waker {

    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Map<SessionKey, Ring> rings = new ConcurrentHashMap<>();
    private volatile @Nullable Ringer ringer;

    BenchClock(ScheduledExecutorService timer, Executor workers) {
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

    private void ring(SessionKey session, Ring ring) {
        var whom = ringer;
        if (whom != null && rings.remove(session, ring)) {
            whom.ring(session, ring.epoch());
        }
    }

    @Override
    public void clear(SessionKey session) {
        rings.remove(session);
    }

    @Override
    public void wake(Instant when, Runnable what) {
        var left = Math.max(0, Duration.between(Instant.now(), when).toMillis() + 1);
        try {
            var _ = timer.schedule(() -> workers.execute(what), left, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // The round is over.
        }
    }
}
