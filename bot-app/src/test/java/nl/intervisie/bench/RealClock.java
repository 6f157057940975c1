package nl.intervisie.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Ringer;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Waker;

/** Alarms and wakings in real time. */
final class RealClock implements Alarms, Waker {

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
    private final Map<SessionKey, Instant> rings = new ConcurrentHashMap<>();
    private final AtomicReference<Ringer> ringer = new AtomicReference<>();

    void calls(Ringer who) {
        ringer.set(who);
    }

    @Override
    public void set(SessionKey session, int epoch, Instant at) {
        if (!at.equals(rings.put(session, at))) {
            wake(
                    at,
                    () -> {
                        if (rings.remove(session, at)) {
                            ringer.get().ring(session, epoch);
                        }
                    });
        }
    }

    @Override
    public void clear(SessionKey session) {
        rings.remove(session);
    }

    @Override
    public void wake(Instant when, Runnable what) {
        long wait = Math.max(0, Duration.between(Instant.now(), when).toMillis()) + 1;
        var _ = timer.schedule(what, wait, TimeUnit.MILLISECONDS);
    }
}
