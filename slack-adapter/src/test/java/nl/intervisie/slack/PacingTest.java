package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.play.World;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many sessions in one workspace, together at Slack's limits, in a time that stands still while
 * nobody does anything: none of them starves.
 */
class PacingTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dirk", "eva");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int GROUPS = 12;

    private final AtomicReference<World> world = new AtomicReference<>();
    private final InstantSource clock =
            () -> Optional.ofNullable(world.get()).map(it -> it.clock().instant()).orElse(MONDAY);
    private final FakeSlack slack = new FakeSlack(clock).strict();
    private final FakeTeam team = slack.team("T1");
    private final Random people = new Random(7);
    private final List<Group> groups = new ArrayList<>();
    private Workspaces workspaces;
    private int acts;

    @BeforeEach
    void open() throws Exception {
        PEOPLE.forEach(team::person);
        workspaces =
                Workspaces.open(
                        List.of(new TokenSet(team.botToken(), Optional.empty(), Optional.empty())),
                        Workspaces.slack(slack.api()),
                        clock,
                        () -> _ -> new Heard.Nothing(),
                        new Workspaces.Hands(Runnable::run, _ -> {}, _ -> true));
        world.set(
                new World(
                        new InMemoryJournal(),
                        workspaces.platform(),
                        MONDAY,
                        new AtomicLong(1)::incrementAndGet));
        world.get().start();
    }

    @AfterEach
    void close() {
        workspaces.close();
        slack.close();
    }

    @Test
    void noSessionWaitsLongForItsNextWord() {
        IntStream.range(0, GROUPS).forEach(it -> groups.add(new Group("overleg-" + it)));
        groups.forEach(it -> world.get().clock().wake(later(60), it::goOn));
        var end = MONDAY.plus(Duration.ofMinutes(30));
        while (groups.stream().anyMatch(it -> !it.isDone()) && clock.instant().isBefore(end)) {
            world.get().step();
        }

        assertThat(slack.refusedAsTooMany()).as("it was too much for Slack").isPositive();
        assertThat(groups).as("came to their end").allMatch(Group::isDone);
        assertThat(groups.stream().map(it -> it.longest).max(Duration::compareTo).orElseThrow())
                .isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    private Instant later(int seconds) {
        return clock.instant().plusMillis(people.nextInt(seconds * 1000));
    }

    /** Something that somebody does as soon as they can; empty when they can not yet. */
    private interface Step extends Supplier<Optional<Incoming>> {}

    /** Five people in a channel: lobby, begin, and a round in the thread. */
    private final class Group {
        private final String channel;
        private final Deque<Step> steps = new ArrayDeque<>();
        private Duration longest = Duration.ZERO;
        private Optional<Instant> since = Optional.empty();

        Group(String name) {
            channel = team.channel(name, PEOPLE);
            steps.add(() -> Optional.of(command("ana", "start")));
            PEOPLE.stream().skip(1).forEach(who -> steps.add(() -> press(who, "Ik doe mee")));
            steps.add(() -> press("ana", "Beginnen"));
            PEOPLE.forEach(who -> steps.add(() -> type(who)));
            steps.add(() -> stands("(2/10)").map(_ -> command("ana", "stop")));
            steps.add(() -> stands("We stoppen hier").map(_ -> command("ana", "status")));
        }

        boolean isDone() {
            return steps.isEmpty();
        }

        void goOn() {
            if (isDone()) {
                return;
            }
            var act = steps.getFirst().get();
            if (act.isEmpty()) {
                since = since.or(() -> Optional.of(clock.instant()));
                world.get().clock().wake(clock.instant().plus(LOOK), this::goOn);
                return;
            }
            var waited = since.map(it -> Duration.between(it, clock.instant())).orElse(LOOK);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
            since = Optional.empty();
            steps.removeFirst();
            world.get().hear(act.get());
            world.get().clock().wake(later(8).plusSeconds(2), this::goOn);
        }

        private Optional<FakeTeam.Seen> stands(String words) {
            return team.saidIn(channel).stream()
                    .filter(it -> it.json().toString().contains(words))
                    .findFirst();
        }

        private Incoming command(String who, String words) {
            return new Incoming.Commanded(key(), user(who), room(), words);
        }

        private Optional<Incoming> press(String who, String label) {
            return team.saidIn(channel).reversed().stream()
                    .flatMap(it -> action(it, label).stream())
                    .findFirst()
                    .map(it -> new Incoming.Pressed(key(), user(who), room(), Act.read(it)));
        }

        /** As soon as they are called alone. */
        private Optional<Incoming> type(String who) {
            return team.saidIn(channel).stream()
                    .filter(it -> called(it).equals(List.of(who)))
                    .flatMap(it -> it.thread().stream())
                    .findFirst()
                    .map(thread ->
                            new Incoming.Typed(
                                    key(),
                                    user(who),
                                    room(),
                                    Optional.of(new ThreadRef(room(), thread)),
                                    Refs.message(channel, team.announce()),
                                    "Ik ben er, en het gaat goed."));
        }

        private RoomRef room() {
            return Refs.room(Refs.workspace("T1"), channel);
        }
    }

    private static List<String> called(FakeTeam.Seen seen) {
        return PEOPLE.stream()
                .filter(it -> seen.json().toString().contains("\"user_id\":\"" + it + "\""))
                .toList();
    }

    private static Optional<String> action(FakeTeam.Seen seen, String label) {
        return Json.objects(seen.json(), "blocks").stream()
                .flatMap(it -> Json.objects(it, "elements").stream())
                .filter(it ->
                        Json.object(it, "text")
                                .flatMap(text -> Json.text(text, "text"))
                                .filter(label::equals)
                                .isPresent())
                .flatMap(it -> Json.text(it, "action_id").stream())
                .findFirst();
    }

    private HeardKey key() {
        return new HeardKey(Refs.workspace("T1"), "act-" + ++acts);
    }

    private static UserRef user(String name) {
        return Refs.user(Refs.workspace("T1"), name);
    }
}
