package nl.intervisie.bench;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.intervisie.chat.Hearing;
import nl.intervisie.discord.Servers;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.MethodJson;

/**
 * Runs many sessions at once through real JDA, against a Discord that keeps to its limits: lobby,
 * begin, a round in the thread, stop. They start within {@code -Dwithin} milliseconds.
 */
final class DiscordBench {

    private static final int SERVERS = Integer.getInteger("servers", 20);
    private static final int EACH = Integer.getInteger("each", 10);
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dirk", "eva");
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("pause", 30_000));
    private static final int WARM = Integer.getInteger("warm", 0);
    private static final int WITHIN = Integer.getInteger("within", 60_000);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK = 500;
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final Duration BEGINNING = Duration.ofSeconds(15);
    private static final Pattern BUTTON =
            Pattern.compile("\\{[^{}]*\"custom_id\":\"([^\"]*)\"[^{}]*}");

    private final FakeDiscord discord =
            new FakeDiscord(InstantSource.system()).tellsAllAtOnce().strict().inAHurry();
    private final ScheduledExecutorService pauses = Executors.newScheduledThreadPool(2);
    private final Map<FakeGuild, List<String>> channels = new ConcurrentHashMap<>();

    private DiscordBench() {}

    public static void main(String[] args) throws Exception {
        var bench = new DiscordBench();
        var hearing = new AtomicReference<Hearing>();
        var guilds = IntStream.range(0, SERVERS).mapToObj(bench::guild).toList();
        var warmers = IntStream.range(0, WARM).mapToObj(it -> bench.guild(SERVERS + it)).toList();
        var data = Files.createTempDirectory("intervisie-discord");
        var writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try (var journal = JdbcJournal.open(data, writer);
                var servers =
                        Servers.open(
                                bench.discord.token(),
                                Optional.of(bench.discord.api()),
                                InstantSource.system(),
                                Executors.newVirtualThreadPerTaskExecutor(),
                                hearing::get)) {
            hearing.set(engine(journal, servers));
            servers.listen();
            bench.discord.awaitListener();
            bench.discord.await(servers::isReady);
            bench.all(warmers, new ArrayList<>(), bench::lobby);
            bench.run(guilds);
        }
        System.exit(0);
    }

    private FakeGuild guild(int number) {
        var guild = discord.guild("server-" + number);
        PEOPLE.forEach(guild::person);
        channels.put(
                guild,
                IntStream.range(0, EACH)
                        .mapToObj(it -> guild.closedChannel("overleg-" + it, PEOPLE))
                        .toList());
        return guild;
    }

    private static Engine engine(JdbcJournal journal, Servers servers) {
        var methods = Catalogue.builtIn();
        methods.offered().forEach(it -> journal.pin(it.hash(), MethodJson.write(it)));
        var clock = new RealClock();
        var engine =
                new Engine(
                        new Surroundings(
                                journal,
                                servers.platform(),
                                clock,
                                clock,
                                Executors.newVirtualThreadPerTaskExecutor(),
                                InstantSource.system(),
                                new SecureRandom()::nextLong,
                                methods,
                                Texts.load()));
        clock.calls(engine);
        engine.start();
        return engine;
    }

    private void run(List<FakeGuild> guilds) {
        var failed = new ArrayList<String>();
        var _ = discord.answered();
        long before = memory();
        var began = Instant.now();
        all(guilds, failed, this::session);
        report(guilds, failed, before, began);
    }

    /** All sessions of these servers, from the same moment. */
    private void all(
            List<FakeGuild> guilds, List<String> failed, BiConsumer<FakeGuild, String> what) {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guild : guilds) {
                for (var channel : channels.getOrDefault(guild, List.of())) {
                    all.execute(() -> {
                        try {
                            what.accept(guild, channel);
                        } catch (RuntimeException e) {
                            synchronized (failed) {
                                failed.add(guild.id() + "/" + channel + ": " + e.getMessage());
                            }
                        }
                    });
                }
            }
        }
    }

    /** Warms up what every session needs: a lobby that comes to nothing. */
    private void lobby(FakeGuild guild, String channel) {
        var _ = guild.command("ana", channel, "start", Map.of("method", "basic"));
        for (var who : PEOPLE.subList(1, PEOPLE.size())) {
            press(guild, channel, who, "Ik doe mee");
        }
        var _ = guild.command("ana", channel, "stop", Map.of());
    }

    private void session(FakeGuild guild, String channel) {
        rest((long) (Math.random() * WITHIN));
        var _ = guild.command("ana", channel, "start", Map.of("method", "basic"));
        for (var who : PEOPLE.subList(1, PEOPLE.size())) {
            rest();
            press(guild, channel, who, "Ik doe mee");
        }
        rest();
        press(guild, channel, "ana", "Beginnen");
        for (var who : PEOPLE) {
            var thread = called(guild, channel, who);
            rest();
            guild.type(who, thread, guild.announceMessage(), "Ik ben er, en het gaat goed.");
        }
        until(() -> has(guild, channel, "(2/10)"));
        rest();
        var _ = guild.command("ana", channel, "stop", Map.of());
        until(() -> has(guild, channel, "We stoppen hier"));
    }

    /** People take their time, each a little differently. */
    private void rest() {
        rest(PAUSE.toMillis() / 2 + (long) (Math.random() * PAUSE.toMillis()));
    }

    private void rest(long millis) {
        var rested = new CompletableFuture<Boolean>();
        var _ = pauses.schedule(() -> rested.complete(true), millis, TimeUnit.MILLISECONDS);
        rested.join();
    }

    /** People look twice a second, so that looking costs less than what is measured. */
    private void until(BooleanSupplier happened) {
        var latest = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("nothing came for a minute");
            }
            rest(LOOK);
        }
    }

    private void press(FakeGuild guild, String channel, String who, String label) {
        var found = new AtomicReference<FakeGuild.Seen>();
        until(() -> {
            guild.saidIn(channel).stream()
                    .filter(it -> button(it, label).isPresent())
                    .forEach(found::set);
            return found.get() != null;
        });
        var seen = found.get();
        var _ = guild.press(who, seen.place(), seen.id(), button(seen, label).orElseThrow());
    }

    private static Optional<String> button(FakeGuild.Seen seen, String label) {
        return BUTTON.matcher(seen.json().getArray("components").toString())
                .results()
                .filter(it -> it.group().contains("\"label\":\"" + label + "\""))
                .map(it -> it.group(1))
                .findFirst();
    }

    /** The thread in which this person is called alone. */
    private String called(FakeGuild guild, String channel, String who) {
        var thread = new AtomicReference<String>();
        var person = guild.idOf(who);
        until(() -> {
            guild.saidIn(channel).stream()
                    .filter(FakeGuild.Seen::isInPublicThread)
                    .filter(it -> mentioned(it).equals(List.of(person)))
                    .forEach(it -> thread.set(it.place()));
            return thread.get() != null;
        });
        return thread.get();
    }

    private static List<String> mentioned(FakeGuild.Seen seen) {
        var all = seen.json().getArray("mentions");
        return IntStream.range(0, all.length())
                .mapToObj(it -> all.getObject(it).getString("id"))
                .toList();
    }

    private static boolean has(FakeGuild guild, String channel, String words) {
        return guild.saidIn(channel).stream().anyMatch(it -> it.json().toString().contains(words));
    }

    private void report(List<FakeGuild> guilds, List<String> failed, long before, Instant began) {
        var signs = new HashSet<String>();
        int messages = 0;
        for (var guild : guilds) {
            for (var channel : channels.getOrDefault(guild, List.of())) {
                for (var seen : guild.saidIn(channel)) {
                    messages++;
                    signs.add(seen.place() + "/" + seen.nonce());
                }
            }
        }
        var answered = discord.answered();
        var answers = answered.stream().mapToLong(FakeDiscord.Answered::millis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d sessions on %d servers, %d s; %d failed%n",
                SERVERS * EACH,
                SERVERS,
                Duration.between(began, Instant.now()).toSeconds(),
                failed.size());
        failed.stream().limit(5).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "first answers: %d, median %d ms, p99 %d ms, latest %d ms%n",
                answers.length,
                answers[answers.length / 2],
                answers[answers.length * 99 / 100],
                answers[answers.length - 1]);
        var late = answered.stream().filter(it -> it.millis() > LATE.toMillis()).toList();
        System.out.printf(
                Locale.ROOT,
                "later than a second: %d, of which %d asked in the first %d s; never answered: %d%n",
                late.size(),
                late.stream().filter(it -> it.at().isBefore(began.plus(BEGINNING))).count(),
                BEGINNING.toSeconds(),
                discord.unanswered());
        System.out.printf(
                Locale.ROOT,
                "messages left standing: %d, with %d signs; too many: %d times%n",
                messages,
                signs.size(),
                discord.refusedAsTooMany());
        System.out.printf(Locale.ROOT, "heap: %d MB before, %d MB after%n", before, memory());
        System.out.println(discord.counts());
    }

    private static long memory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
