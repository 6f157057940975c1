package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.play.World;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import nl.intervisie.slack.fake.FakeTeam.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole bot through real Bolt, when Slack does something to a room or a person in a session.
 */
class CarefulGuideTest {

    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo");
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final FakeTeam team = team("T1");
    private final FakeTeam other = team("T2");
    private final String channel = team.channel("overleg", PEOPLE);
    private final String elsewhere = other.channel("overleg", PEOPLE);
    private final AtomicReference<World> world = new AtomicReference<>();
    private Workspaces workspaces;

    private FakeTeam team(String id) {
        var made = slack.team(id);
        List.of("ana", "ben", "cleo", "dirk").forEach(made::person);
        return made;
    }

    @BeforeEach
    void open() throws Exception {
        workspaces =
                Workspaces.open(
                        List.of(tokens(team), tokens(other)),
                        Workspaces.slack(slack.api()),
                        InstantSource.system(),
                        Bot::new,
                        new Workspaces.Hands(Runnable::run, _ -> {}, _ -> true));
        workspaces.listen();
        var lot = new AtomicLong(1);
        world.set(
                new World(
                        new InMemoryJournal(),
                        workspaces.platform(),
                        MONDAY,
                        lot::incrementAndGet));
        world.get().start();
        slack.awaitSocket(team);
        slack.awaitSocket(other);
    }

    private static TokenSet tokens(FakeTeam team) {
        return new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
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

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"ARCHIVED", "DELETED", "BOT_REMOVED"})
    void whereNothingCanBeSaidEachHearsAloneThatItStopped(Change change) {
        begun(team, channel);

        team.change(channel, change);
        world.get().settle();

        for (var who : PEOPLE) {
            assertThat(privately(team, who)).last().asString().contains("stopt hier", "24 uur");
        }
        assertThat(team.channels()).allMatch(it -> it.equals(channel) || said(it).isEmpty());
    }

    private List<FakeTeam.Seen> said(String in) {
        return team.saidIn(in);
    }

    @Test
    void aRoomSharedOutsideRestsUntilItIsNot() {
        begun(team, channel);

        team.change(channel, Change.SHARED);
        world.get().settle();
        assertThat(last(team, channel)).contains("gedeeld met een andere organisatie");
        assertThat(command("ana", "hervat")).contains("andere organisatie");

        team.change(channel, Change.UNSHARED);
        world.get().settle();
        press(team, channel, "ana", "We gaan verder");

        assertThat(last(team, channel)).contains("We gaan verder");
    }

    @Test
    void aRoomMadePublicRestsUntilAllAreFineWithIt() {
        begun(team, channel);

        team.change(channel, Change.MADE_PUBLIC);
        world.get().settle();
        assertThat(command("ana", "hervat")).contains("meelezen");
        PEOPLE.forEach(who -> press(team, channel, who, "Ik vind het goed"));

        assertThat(last(team, channel)).contains("We gaan verder");
    }

    @Test
    void anotherNameChangesNothing() {
        begun(team, channel);
        int before = team.saidIn(channel).size();

        team.change(channel, Change.RENAMED);
        world.get().settle();

        assertThat(team.saidIn(channel)).hasSize(before);
    }

    @Test
    void nobodyWaitsForWhoseAccountWasClosedOnceAPhaseBegins() {
        lobby(team, channel);
        team.deactivate("ben");

        press(team, channel, "ana", "Beginnen");
        command("ana", "klaar");
        command("cleo", "klaar");

        assertThat(all(team, channel)).contains("(2/");
    }

    @Test
    void whereTheAppIsTakenOutItStopsAndTheOthersGoOn() {
        begun(team, channel);
        begun(other, elsewhere);

        slack.uninstall(team);
        slack.await(() -> slack.openSockets(team) == 0);
        world.get().settle();

        other.command("ana", elsewhere, "klaar");
        other.command("ben", elsewhere, "klaar");
        other.command("cleo", elsewhere, "klaar");
        world.get().settle();
        assertThat(all(other, elsewhere)).contains("(2/");
        assertThat(all(team, channel)).doesNotContain("(2/");
    }

    @Test
    void aCardAnAdministratorTookAwayComesBackOnce() {
        begun(team, channel);

        takeAway();
        assertThat(cards()).hasSize(1);
        takeAway();

        assertThat(cards()).isEmpty();
    }

    @Test
    void soDoesOneThatSomebodyAnswered() {
        begun(team, channel);
        team.type("ana", channel, cards().getLast().ts(), team.announce(), "Ik ben er.");
        world.get().settle();

        takeAway();

        assertThat(cards()).hasSize(1);
    }

    private void takeAway() {
        team.erase(channel, cards().getLast().ts());
        world.get().settle();
    }

    private List<FakeTeam.Seen> cards() {
        return team.saidIn(channel).stream()
                .filter(it -> it.json().get("blocks").toString().contains("(1/"))
                .filter(it -> it.thread().isEmpty())
                .toList();
    }

    @Test
    void aStartThatComesByTwoSocketsOpensOneLobby() throws Exception {
        var second =
                Workspaces.open(
                        List.of(tokens(team)),
                        Workspaces.slack(slack.api()),
                        InstantSource.system(),
                        Bot::new,
                        new Workspaces.Hands(Runnable::run, _ -> {}, _ -> true));
        second.listen();
        slack.awaitSockets(team, 2);
        slack.toAllSockets();

        team.command("ana", channel, "start basic 60");
        world.get().settle();

        assertThat(team.saidIn(channel)).hasSize(1);
        second.close();
    }

    @Test
    void aGuestOfTheWorkspaceTakesPartAndIsCounted() {
        team.person("gast");
        team.join("gast", channel);
        team.command("ana", channel, "start basic 60");
        world.get().settle();
        assertThat(last(team, channel)).contains("3 anderen");

        press(team, channel, "gast", "Ik doe mee");

        assertThat(last(team, channel)).contains("gast", "2 anderen");
    }

    @Test
    void whereTheBotIsNotInItSaysHowToLetItInAndNothingElse() {
        team.changeQuietly(channel, Change.BOT_REMOVED);

        var shown = command("ana", "start");

        assertThat(shown).contains("nog niet in deze ruimte");
        assertThat(team.saidIn(channel)).isEmpty();
    }

    private void begun(FakeTeam where, String in) {
        lobby(where, in);
        press(where, in, "ana", "Beginnen");
        assertThat(all(where, in)).contains("(1/");
    }

    private void lobby(FakeTeam where, String in) {
        where.command("ana", in, "start basic 60");
        world.get().settle();
        press(where, in, "ben", "Ik doe mee");
        press(where, in, "cleo", "Ik doe mee");
    }

    /** What was answered privately to a command, now or a moment later. */
    private String command(String who, String words) {
        var interaction = team.command(who, channel, words);
        world.get().settle();
        return interaction.shown().toString();
    }

    private void press(FakeTeam where, String in, String who, String label) {
        var seen =
                where.saidIn(in).reversed().stream()
                        .filter(it -> action(it, label).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + "?\n" + all(where, in)));
        where.press(who, in, seen.ts(), action(seen, label).orElseThrow());
        world.get().settle();
    }

    private static Optional<String> action(FakeTeam.Seen seen, String label) {
        return Json.objects(seen.json(), "blocks").stream()
                .flatMap(it -> Json.objects(it, "elements").stream())
                .filter(it -> label.equals(label(it)))
                .flatMap(it -> Json.text(it, "action_id").stream())
                .findFirst();
    }

    private static String label(JsonObject element) {
        return Json.object(element, "text").flatMap(it -> Json.text(it, "text")).orElse("");
    }

    private static String last(FakeTeam where, String in) {
        return where.saidIn(in).getLast().json().toString();
    }

    private static String all(FakeTeam where, String in) {
        return where.saidIn(in).stream().map(it -> it.json().toString()).toList().toString();
    }

    private static List<String> privately(FakeTeam where, String who) {
        return where.seenBy(who).stream()
                .filter(FakeTeam.Seen::direct)
                .map(it -> it.json().toString())
                .toList();
    }
}
