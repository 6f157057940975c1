package nl.intervisie.play;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Ringer;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Waker;

/** Time that only moves when it is told to, and calls on its way whoever asked to be called. */
public final class VirtualClock implements InstantSource, Alarms, Waker {

    private static final int ENDLESS = 1000;

    private final PriorityQueue<Call> calls =
            new PriorityQueue<>(Comparator.comparing(Call::at).thenComparing(Call::number));
    private final Map<SessionKey, Alarm> alarms = new LinkedHashMap<>();
    private Ringer ringer = (_, _) -> {};
    private Instant now;
    private long made;
    private int atOnce;

    VirtualClock(Instant start) {
        now = start;
    }

    private record Call(Instant at, long number, Runnable what) {}

    private record Alarm(Instant at, int epoch) {}

    /** Whom alarms call from now on. */
    void calls(Ringer who) {
        ringer = who;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void set(SessionKey session, int epoch, Instant at) {
        alarms.put(session, new Alarm(at, epoch));
    }

    @Override
    public void clear(SessionKey session) {
        alarms.remove(session);
    }

    @Override
    public void wake(Instant when, Runnable what) {
        calls.add(new Call(when, made++, what));
    }

    /** Forgets who asked for what, as a process does that falls. */
    void forget() {
        calls.clear();
        alarms.clear();
    }

    /** When it calls next; empty when nobody asked. */
    public Optional<Instant> next() {
        var call = Optional.ofNullable(calls.peek()).map(Call::at);
        var ring = nextAlarm().map(it -> it.getValue().at());
        return call.isPresent() && ring.isPresent()
                ? Optional.of(call.get().isAfter(ring.get()) ? ring.get() : call.get())
                : call.or(() -> ring);
    }

    private Optional<Map.Entry<SessionKey, Alarm>> nextAlarm() {
        return alarms.entrySet().stream().min(Comparator.comparing(it -> it.getValue().at()));
    }

    /** Moves to the next moment somebody asked for, and calls one of those who did. */
    void step() {
        var at = next().orElseThrow();
        moveTo(at);
        if (!runCall()) {
            ring();
        }
    }

    private void moveTo(Instant at) {
        atOnce = at.isAfter(now) ? 0 : atOnce + 1;
        if (atOnce > ENDLESS) {
            throw new IllegalStateException("called without end at " + now);
        }
        now = at.isAfter(now) ? at : now;
    }

    /** Runs what was to be woken by now; false when there is nothing. */
    boolean runCall() {
        if (calls.isEmpty() || calls.peek().at().isAfter(now)) {
            return false;
        }
        calls.remove().what().run();
        return true;
    }

    private void ring() {
        nextAlarm()
                .ifPresent(it -> {
                    alarms.remove(it.getKey());
                    ringer.ring(it.getKey(), it.getValue().epoch());
                });
    }

    /** Nothing is to be called before then. */
    public void rest(Instant until) {
        now = until.isAfter(now) ? until : now;
    }
}
