package nl.intervisie.bench;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.chat.Hearing;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Ringer;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.Waker;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.MethodJson;
import nl.intervisie.slack.TokenSet;
import nl.intervisie.slack.Workspaces;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;

/**
 * Runs many sessions at once through real Bolt, against a Slack that keeps to its limits: lobby,
 * begin, a round in the thread, stop.
 */
final class SlackBench {

    private static final int TEAMS = Integer.getInteger("teams", 20);
    private static final int EACH = Integer.getInteger("each", 10);
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dirk", "eva");
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("pause", 4000));
    private static final int WARM = Integer.getInteger("warm", 0);
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final Duration BEGINNING = Duration.ofSeconds(15);

    private final FakeSlack slack = new FakeSlack(InstantSource.system()).strict();
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService pauses = Executors.newScheduledThreadPool(2);

    private SlackBench() {}

    public static void main(String[] args) throws Exception {
        var bench = new SlackBench();
        var hearing = new AtomicReference<Hearing>();
        var teams = IntStream.range(0, TEAMS).mapToObj(bench::team).toList();
        var warmers = IntStream.range(TEAMS, TEAMS + WARM).mapToObj(bench::team).toList();
        var data = Files.createTempDirectory("intervisie-slack");
        var writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try (var journal = JdbcJournal.open(data, writer);
                var workspaces =
                        Workspaces.open(
                                Stream.concat(teams.stream(), warmers.stream())
                                        .map(SlackBench::tokens)
                                        .toList(),
                                Optional.of(bench.slack.api()),
                                InstantSource.system(),
                                hearing::get)) {
            hearing.set(engine(journal, workspaces));
            workspaces.listen();
            teams.forEach(bench.slack::awaitSocket);
            warmers.forEach(bench.slack::awaitSocket);
            bench.all(warmers, new ArrayList<>(), bench::lobby);
            bench.run(teams);
        }
        System.exit(0);
    }

    private FakeTeam team(int number) {
        var team = slack.team("T" + number);
        PEOPLE.forEach(team::person);
        return team;
    }

    private static TokenSet tokens(FakeTeam team) {
        return new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
    }

    private static Engine engine(JdbcJournal journal, Workspaces workspaces) {
        var methods = Catalogue.builtIn();
        methods.offered().forEach(it -> journal.pin(it.hash(), MethodJson.write(it)));
        var clock = new Clock();
        var engine =
                new Engine(
                        new Surroundings(
                                journal,
                                workspaces.platform(),
                                clock,
                                clock,
                                Executors.newVirtualThreadPerTaskExecutor(),
                                InstantSource.system(),
                                new SecureRandom()::nextLong,
                                methods,
                                Texts.load()));
        clock.ringer.set(engine);
        engine.start();
        return engine;
    }

    /** Real time. */
    private static final class Clock implements Alarms, Waker {
        private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
        private final Map<SessionKey, Instant> rings = new ConcurrentHashMap<>();
        private final AtomicReference<Ringer> ringer = new AtomicReference<>();

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

    private void run(List<FakeTeam> teams) {
        var failed = new ArrayList<String>();
        var _ = slack.acks();
        waits.clear();
        long before = memory();
        var began = Instant.now();
        all(teams, failed, this::session);
        report(teams, failed, before, began);
    }

    /** All sessions of these workspaces, from the same moment. */
    private void all(List<FakeTeam> teams, List<String> failed, BiConsumer<FakeTeam, String> what) {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var team : teams) {
                for (int i = 0; i < EACH; i++) {
                    var channel = team.channel("overleg-" + i, PEOPLE);
                    all.execute(() -> {
                        try {
                            what.accept(team, channel);
                        } catch (RuntimeException e) {
                            synchronized (failed) {
                                failed.add(team.id() + "/" + channel + ": " + e.getMessage());
                            }
                        }
                    });
                }
            }
        }
    }

    /** Warms up what every session needs: a lobby that comes to nothing. */
    private void lobby(FakeTeam team, String channel) {
        team.command("ana", channel, "start");
        for (var who : PEOPLE.subList(1, PEOPLE.size())) {
            press(team, channel, who, "Ik doe mee");
        }
        team.command("ana", channel, "stop");
    }

    private void session(FakeTeam team, String channel) {
        team.command("ana", channel, "start");
        for (var who : PEOPLE.subList(1, PEOPLE.size())) {
            rest();
            press(team, channel, who, "Ik doe mee");
        }
        rest();
        press(team, channel, "ana", "Beginnen");
        for (var who : PEOPLE) {
            var thread = called(team, channel, who);
            rest();
            team.type(who, channel, thread, team.announce(), "Ik ben er, en het gaat goed.");
        }
        await(team, () -> has(team, channel, "(2/10)"));
        rest();
        team.command("ana", channel, "stop");
        await(team, () -> has(team, channel, "We stoppen hier"));
    }

    /** Somebody waits for a message, and how long is noted. */
    private void await(FakeTeam team, BooleanSupplier seen) {
        long begun = System.nanoTime();
        try {
            slack.awaitIn(team, seen);
        } finally {
            waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    /** People take their time, each a little differently. */
    private void rest() {
        var rested = new java.util.concurrent.CompletableFuture<Boolean>();
        long millis = PAUSE.toMillis() / 2 + (long) (Math.random() * PAUSE.toMillis());
        var _ = pauses.schedule(() -> rested.complete(true), millis, TimeUnit.MILLISECONDS);
        rested.join();
    }

    private void press(FakeTeam team, String channel, String who, String label) {
        var found = new AtomicReference<FakeTeam.Seen>();
        await(
                team,
                () -> {
                    in(team, channel).stream()
                            .filter(it -> action(it, label).isPresent())
                            .forEach(found::set);
                    return found.get() != null;
                });
        team.press(who, channel, found.get().ts(), action(found.get(), label).orElseThrow());
    }

    private static Optional<String> action(FakeTeam.Seen seen, String label) {
        for (var each : seen.json().getAsJsonArray("blocks")) {
            var block = each.getAsJsonObject();
            if (block.get("type").getAsString().equals("actions")) {
                for (var button : block.getAsJsonArray("elements")) {
                    var json = button.getAsJsonObject();
                    if (label.equals(json.getAsJsonObject("text").get("text").getAsString())) {
                        return Optional.of(json.get("action_id").getAsString());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The thread in which this person is called alone. */
    private String called(FakeTeam team, String channel, String who) {
        var thread = new AtomicReference<String>();
        await(
                team,
                () -> {
                    in(team, channel).stream()
                            .filter(it -> it.thread().isPresent())
                            .filter(it -> mentions(it.json()).equals(List.of(who)))
                            .forEach(it -> thread.set(it.thread().orElseThrow()));
                    return thread.get() != null;
                });
        return thread.get();
    }

    private static List<String> mentions(JsonObject json) {
        return PEOPLE.stream()
                .filter(it -> json.toString().contains("\"user_id\":\"" + it + "\""))
                .toList();
    }

    private static boolean has(FakeTeam team, String channel, String words) {
        return in(team, channel).stream().anyMatch(it -> it.json().toString().contains(words));
    }

    private static List<FakeTeam.Seen> in(FakeTeam team, String channel) {
        return team.saidIn(channel);
    }

    private void report(List<FakeTeam> teams, List<String> failed, long before, Instant began) {
        var signs = new HashSet<String>();
        int messages = 0;
        for (var team : teams) {
            for (var channel : team.channels()) {
                for (var seen : in(team, channel)) {
                    messages++;
                    signs.add(seen.json().get("metadata").toString());
                }
            }
        }
        var acked = slack.acks();
        var acks = acked.stream().mapToLong(FakeSlack.Ack::millis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d sessions in %d workspaces, %d s; %d failed%n",
                TEAMS * EACH,
                TEAMS,
                Duration.between(began, Instant.now()).toSeconds(),
                failed.size());
        failed.stream().limit(5).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "acknowledged: %d, median %d ms, p99 %d ms, latest %d ms%n",
                acks.length,
                acks[acks.length / 2],
                acks[acks.length * 99 / 100],
                acks[acks.length - 1]);
        var late = acked.stream().filter(it -> it.millis() > LATE.toMillis()).toList();
        System.out.printf(
                Locale.ROOT,
                "later than a second: %d, of which %d told in the first %d s; latest told after those: %d ms%n",
                late.size(),
                late.stream().filter(it -> it.at().isBefore(began.plus(BEGINNING))).count(),
                BEGINNING.toSeconds(),
                acked.stream()
                        .filter(it -> it.at().isAfter(began.plus(BEGINNING)))
                        .mapToLong(FakeSlack.Ack::millis)
                        .max()
                        .orElse(0));
        var waited = waits.stream().mapToLong(it -> it).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "waited for a message: %d times, median %d ms, p99 %d ms, longest %d ms%n",
                waited.length,
                waited[waited.length / 2],
                waited[waited.length * 99 / 100],
                waited[waited.length - 1]);
        System.out.printf(
                Locale.ROOT,
                "messages left standing: %d, with %d signs; too many: %d times%n",
                messages,
                signs.size(),
                slack.refusedAsTooMany());
        System.out.printf(Locale.ROOT, "heap: %d MB before, %d MB after%n", before, memory());
        System.out.println(slack.counts());
    }

    private static long memory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
