package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.play.World;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole bot where it may not read back what stands there: no word is lost, nor said twice. */
class NoReadingBackTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo");

    /** What stands of the session is struck before its ending is said. */
    private static final int CARDS = 2;

    private static final String ENDING = "We stoppen hier";

    private final AtomicReference<World> world = new AtomicReference<>();
    private final InstantSource clock =
            () -> Optional.ofNullable(world.get()).map(it -> it.clock().instant()).orElse(MONDAY);
    private final FakeSlack slack = new FakeSlack(clock);
    private final FakeTeam team = slack.team("T1").without("groups:history", "im:history");
    private String channel;
    private Workspaces workspaces;
    private int acts;

    @BeforeEach
    void begin() throws Exception {
        PEOPLE.forEach(team::person);
        channel = team.channel("overleg", PEOPLE);
        workspaces =
                Workspaces.open(
                        List.of(new TokenSet(team.botToken(), Optional.empty(), Optional.empty())),
                        Workspaces.slack(slack.api(), Duration.ofSeconds(1)),
                        clock,
                        Bot::new,
                        new Workspaces.Hands(Runnable::run, _ -> {}, _ -> true));
        var lot = new AtomicLong(1);
        world.set(
                new World(
                        new InMemoryJournal(),
                        workspaces.platform(),
                        MONDAY,
                        lot::incrementAndGet));
        world.get().start();
        command("start basic 60");
        List.of("ben", "cleo").forEach(who -> press(who, "Ik doe mee"));
        press("ana", "Beginnen");
    }

    /** The bot, which was not there yet when Slack was asked about. */
    private final class Bot implements Hearing {

        @Override
        public Heard hear(Incoming incoming) {
            return world.get().hear(incoming);
        }

        @Override
        public void learn(News news) {
            world.get().learn(news);
        }
    }

    @AfterEach
    void close() {
        workspaces.close();
        slack.close();
    }

    @Test
    void whatWasOwedBeforeARestartIsSaidAfterIt() {
        world.get().hear(commanded("stop"));

        world.get().fall();

        assertThat(said(ENDING)).hasSize(1);
        assertThat(said("\"…\"")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_BEFORE", "BROKEN_AFTER", "DOWN", "DOWN_AFTER", "FATAL_AFTER"})
    void wordsThatPerhapsWentInGoInAgain(Fault fault) {
        slack.goesRight("chat.update", CARDS);
        slack.goesWrong("chat.update", fault);

        command("stop");
        passes(Duration.ofMinutes(2));

        assertThat(said(ENDING)).hasSize(1);
        assertThat(said("\"…\"")).isEmpty();
    }

    @Test
    void wordsGoInHoweverLongItTakes() {
        slack.goesRight("chat.update", CARDS);
        slack.goesWrong("chat.update", Collections.nCopies(15, Fault.DOWN).toArray(Fault[]::new));

        command("stop");
        passes(Duration.ofMinutes(10));

        assertThat(said(ENDING)).hasSize(1);
        assertThat(said("\"…\"")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_BEFORE", "BROKEN_AFTER", "DOWN", "DOWN_AFTER"})
    void whereAnEmptyMessageMayStandAnotherIsMade(Fault fault) {
        slack.goesWrong("chat.postMessage", fault);

        command("stop");
        passes(Duration.ofMinutes(2));

        assertThat(said(ENDING)).hasSize(1);
        assertThat(said("\"…\"")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCardThatIsNotThereWhenItIsToChangeComesBack() {
        team.erase(channel, cards().getLast().ts());
        assertThat(cards()).isEmpty();

        command("pauze");

        assertThat(cards()).hasSize(1);
    }

    private List<FakeTeam.Seen> cards() {
        return team.saidIn(channel).stream()
                .filter(it -> it.json().get("blocks").toString().contains("(1/"))
                .toList();
    }

    private void command(String words) {
        world.get().hear(commanded(words));
        world.get().settle();
    }

    private Incoming commanded(String words) {
        return new Incoming.Commanded(key(), Refs.user(Refs.workspace("T1"), "ana"), room(), words);
    }

    private void press(String who, String label) {
        var act =
                team.saidIn(channel).reversed().stream()
                        .flatMap(it -> action(it, label).stream())
                        .findFirst()
                        .orElseThrow();
        world.get()
                .hear(
                        new Incoming.Pressed(
                                key(),
                                Refs.user(Refs.workspace("T1"), who),
                                room(),
                                Act.read(act)));
        world.get().settle();
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

    private void passes(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            world.get().step();
        }
    }

    private List<String> said(String words) {
        return team.saidIn(channel).stream()
                .map(it -> it.json().toString())
                .filter(it -> it.contains(words))
                .toList();
    }

    private HeardKey key() {
        return new HeardKey(Refs.workspace("T1"), "act-" + ++acts);
    }

    private RoomRef room() {
        return Refs.room(Refs.workspace("T1"), channel);
    }
}
