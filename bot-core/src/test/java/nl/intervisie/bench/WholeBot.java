package nl.intervisie.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.Methods;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.MethodJson;

/**
 * The engine over the journal, with real threads and a real clock, and a platform that only counts.
 */
final class WholeBot implements AutoCloseable {

    private static final Workspace BENCH = new Workspace("bench:T1");
    private static final Methods METHODS = Catalogue.builtIn();
    private static final Texts TEXTS = Texts.load();

    final CountingPlatform platform = new CountingPlatform();
    final Engine engine;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong keys = new AtomicLong(System.nanoTime());
    private final JdbcJournal journal;

    WholeBot(Path directory) {
        journal = JdbcJournal.open(directory, writer);
        METHODS.offered().forEach(method -> journal.pin(method.hash(), MethodJson.write(method)));
        var clock = new BenchClock(timer, senders);
        var chance = new SplittableRandom();
        engine =
                new Engine(
                        new Surroundings(
                                journal,
                                platform,
                                clock,
                                clock,
                                senders,
                                InstantSource.system(),
                                () -> next(chance),
                                METHODS,
                                TEXTS));
        clock.ringing(engine);
        engine.start();
    }

    private static long next(SplittableRandom chance) {
        synchronized (chance) {
            return chance.nextLong();
        }
    }

    /** Sends a form; whether it was accepted. */
    boolean submit(String room, String who, Act act, Map<String, String> values) {
        return done(
                new Incoming.Submitted(key(), user(who), new RoomRef(BENCH, room), act, values));
    }

    boolean press(String room, String who, Act act) {
        return done(new Incoming.Pressed(key(), user(who), new RoomRef(BENCH, room), act));
    }

    boolean command(String room, String who, String words) {
        return done(new Incoming.Commanded(key(), user(who), new RoomRef(BENCH, room), words));
    }

    private boolean done(Incoming incoming) {
        return engine.hear(incoming) instanceof Heard.Nothing;
    }

    /** Does this as soon as there is a button for it. */
    void when(String room, String who, String verb, Map<String, String> values) {
        for (int tries = 0; tries < 20_000; tries++) {
            var act = Optional.ofNullable(platform.act(room, verb));
            if (act.filter(
                            it ->
                                    values.isEmpty()
                                            ? press(room, who, it)
                                            : submit(room, who, it, values))
                    .isPresent()) {
                return;
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new IllegalStateException("no way to " + verb + " for " + who);
    }

    private static UserRef user(String who) {
        return new UserRef(BENCH, who);
    }

    private HeardKey key() {
        return new HeardKey(BENCH, "Ev" + Long.toHexString(keys.incrementAndGet()));
    }

    /** Waits until everything that was owed has been done. */
    void untilQuiet() {
        long before = -1;
        while (before != platform.errands()) {
            before = platform.errands();
            LockSupport.parkNanos(200_000_000);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        senders.close();
        journal.close();
        writer.close();
    }
}
