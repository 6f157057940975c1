package nl.intervisie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.Waker;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.rehearsal.RehearsalPlatform;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.house.Refs;

/**
 * Measures how long it takes from what one person sends until another can see it in the rehearsal
 * house.
 */
final class VisibleBench {

    private static final String ROOM = "bench";

    private final House house;
    private final Engine engine;
    private final AtomicReference<CountDownLatch> shown =
            new AtomicReference<>(new CountDownLatch(1));
    private int keys;

    private VisibleBench(House house, Engine engine) {
        this.house = house;
        this.engine = engine;
        house.listen(changed -> {
            if (changed.whom().contains("ben")) {
                shown.get().countDown();
            }
        });
    }

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("intervisie-visible");
        var clock = InstantSource.system();
        var senders = Executors.newVirtualThreadPerTaskExecutor();
        try (var house = House.open(data, clock, new RandomIds(), Thread.ofPlatform().factory());
                var journal =
                        JdbcJournal.open(
                                data,
                                Executors.newSingleThreadExecutor(
                                        Thread.ofPlatform().daemon().factory()))) {
            var engine =
                    new Engine(
                            new Surroundings(
                                    journal,
                                    new RehearsalPlatform(house),
                                    new NoAlarms(),
                                    new Later(senders),
                                    senders,
                                    clock,
                                    System::nanoTime,
                                    Catalogue.builtIn(),
                                    Texts.load()));
            engine.start();
            new VisibleBench(house, engine)
                    .measure(Integer.getInteger("rounds", 5), Integer.getInteger("acts", 40));
        }
        delete(data);
    }

    private void measure(int rounds, int acts) throws InterruptedException {
        play();
        var medians = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            var took = new double[acts];
            for (int i = 0; i < acts; i++) {
                took[i] = answerSeen(round + "-" + i);
            }
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "%d  p50 %.1f ms  p95 %.1f ms%n",
                    round,
                    took[acts / 2],
                    took[acts * 95 / 100]);
            if (round >= 0) {
                medians[round] = took[acts / 2];
            }
        }
        Arrays.sort(medians);
        System.out.printf(
                Locale.ROOT,
                "act to visible, median of %d rounds: %.1f ms%n",
                rounds,
                medians[rounds / 2]);
    }

    /**
     * Ana, who brings the case, answers by a form; the time until the words stand where ben sees
     * them.
     */
    private double answerSeen(String text) throws InterruptedException {
        var act = find("ana", "ANSWER");
        LockSupport.parkNanos(20_000_000);
        long begun = System.nanoTime();
        send("ana", act, Map.of("text", text + "w".repeat(200)));
        while (!sees("ben", text)) {
            var latch = new CountDownLatch(1);
            shown.set(latch);
            if (!sees("ben", text) && !latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never seen");
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private boolean sees(String who, String text) {
        return house.room(ROOM)
                .seenBy(who)
                .anyMatch(it ->
                        it.content() instanceof Content.Shown(var message)
                                && message.toString().contains(text + "www"));
    }

    private void play() {
        for (var who : new String[] {"ana", "ben", "cleo", "dirk"}) {
            house.change(ROOM, room -> room.entered(who));
        }
        engine.hear(
                new Incoming.Commanded(
                        key(), Refs.person("ana"), Refs.room(ROOM), "start basic 120"));
        others("JOIN", Map.of());
        when("ana", "BEGIN", Map.of());
        when("ana", "CONTRIBUTE", Map.of("text", "here"));
        others("CONTRIBUTE", Map.of("text", "here"));
        when("ana", "OFFER", Map.of("question", "how"));
        others("OFFER_NOTHING", Map.of());
        when("ana", "BRING", Map.of());
        when("ana", "TELL", Map.of("text", "it was so"));
        when("ana", "DONE", Map.of());
        others("ASK", Map.of("text", "what happened?"));
    }

    private void others(String verb, Map<String, String> values) {
        Stream.of("ben", "cleo", "dirk").forEach(who -> when(who, verb, values));
    }

    private void when(String who, String verb, Map<String, String> values) {
        while (!send(who, find(who, verb), values)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private boolean send(String who, Act act, Map<String, String> values) {
        var person = Refs.person(who);
        var room = Refs.room(ROOM);
        return engine.hear(
                        values.isEmpty()
                                ? new Incoming.Pressed(key(), person, room, act)
                                : new Incoming.Submitted(key(), person, room, act, values))
                instanceof Heard.Nothing;
    }

    /** The last button of this kind that this person sees, as soon as there is one. */
    private Act find(String who, String verb) {
        while (true) {
            var found =
                    house.room(ROOM)
                            .seenBy(who)
                            .flatMap(it ->
                                    it.content() instanceof Content.Shown(var message)
                                            ? message.buttons().stream()
                                            : Stream.empty())
                            .map(button -> button.act())
                            .filter(act -> act.token().startsWith(verb + "~"))
                            .reduce((_, last) -> last);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private HeardKey key() {
        return new HeardKey(Refs.HOUSE, "bench-" + keys++);
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** No alarm rings while this is measured. */
    private record NoAlarms() implements Alarms {

        @Override
        public void set(SessionKey session, int epoch, Instant at) {}

        @Override
        public void clear(SessionKey session) {}
    }

    /** Tries again at once. */
    private record Later(ExecutorService workers) implements Waker {

        @Override
        public void wake(Instant when, Runnable what) {
            workers.execute(what);
        }
    }
}
