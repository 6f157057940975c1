package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Workspace;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;
import nl.intervisie.discord.fake.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What our fake Discord does otherwise than the one there is. Runs only with {@code -Plive}, and
 * fails with one sentence when it is not told where; what differs is printed, and is no failure, as
 * it is what one wants to know.
 */
class LiveTest {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Two Discords side by side, asked the same. */
    private record Side(Probes probes, Workspace workspace, Servers servers, Busy busy)
            implements AutoCloseable {

        static Side at(URI api, String token, String channel, List<String> people, String server)
                throws Exception {
            var http = HttpClient.newHttpClient();
            var sign = "live" + Instant.now().getEpochSecond();
            var busy = new Busy();
            var servers =
                    Servers.open(
                            token,
                            Optional.of(api),
                            InstantSource.system(),
                            busy,
                            () -> _ -> new Heard.Nothing());
            servers.listen();
            return new Side(
                    new Probes(http, api, token, channel, people, sign),
                    Refs.workspace(server),
                    servers,
                    busy);
        }

        Map<String, String> played() {
            return new ShortSession(probes, workspace, servers.platform()).played();
        }

        void awaitReady(FakeDiscord clock) {
            clock.await(servers::isReady);
        }

        @Override
        public void close() {
            servers.close();
            busy.close();
            probes.http().close();
        }
    }

    @Test
    @Tag("live")
    @EnabledIfSystemProperty(named = "intervisie.live", matches = "true")
    void theFakeDoesWhatDiscordDoes() throws Exception {
        var settings = LiveSettings.read(System.getenv());
        try (var live =
                        Side.at(
                                settings.api(),
                                settings.token(),
                                settings.channel(),
                                settings.people(),
                                server(settings));
                var fake = new FakeDiscord(InstantSource.system())) {
            compared(live, fake, settings.people().size());
        }
    }

    private static String server(LiveSettings settings) {
        try (var http = HttpClient.newHttpClient()) {
            return new Probes(
                            http,
                            settings.api(),
                            settings.token(),
                            settings.channel(),
                            settings.people(),
                            "")
                    .server();
        }
    }

    /** Without a token, so that it can be seen to find what differs and nothing else. */
    @Test
    @Tag("thorough")
    @EnabledIfSystemProperty(named = "intervisie.thorough", matches = "true")
    void aDiscordDiffersFromItselfInNothing() throws Exception {
        try (var one = new FakeDiscord(InstantSource.system());
                var other = new FakeDiscord(InstantSource.system());
                var side = faked(one, one.guild("bureau"), 2)) {
            assertThat(compared(side, other, 2)).isEmpty();
        }
    }

    @Test
    @Tag("thorough")
    @EnabledIfSystemProperty(named = "intervisie.thorough", matches = "true")
    void whatDiffersIsFound() throws Exception {
        try (var one = new FakeDiscord(InstantSource.system());
                var other = new FakeDiscord(InstantSource.system());
                var side = faked(one, one.guild("bureau").without(Right.ADD_REACTIONS), 2)) {
            assertThat(compared(side, other, 2))
                    .anyMatch(it -> it.contains("a reaction") && it.contains("50013"));
        }
    }

    @Test
    void whatIsNotSetIsNamedInOneSentence() {
        assertThat(LiveSettings.missing(Map.of()))
                .contains("DISCORD_TOKEN", "DISCORD_TEST_CHANNEL", "DISCORD_TEST_PEOPLE")
                .matches("[^.]+\\.");
        assertThat(
                        LiveSettings.missing(
                                Map.of(
                                        "DISCORD_TOKEN",
                                        "t",
                                        "DISCORD_TEST_CHANNEL",
                                        "1",
                                        "DISCORD_TEST_PEOPLE",
                                        "2,3")))
                .isEmpty();
    }

    private static List<String> compared(Side live, FakeDiscord discord, int people)
            throws Exception {
        try (var fake = faked(discord, discord.guild("bureau"), people)) {
            live.awaitReady(discord);
            var different = new ArrayList<String>();
            different.addAll(
                    ShortSession.differences(live.probes().answers(), fake.probes().answers()));
            different.addAll(ShortSession.differences(live.played(), fake.played()));
            tell(different);
            return different;
        }
    }

    private static Side faked(FakeDiscord discord, FakeGuild guild, int people) throws Exception {
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            names.add("person" + i);
            guild.person("person" + i);
        }
        var channel = guild.closedChannel("test", names);
        var side =
                Side.at(
                        discord.api(),
                        discord.token(),
                        channel,
                        names.stream().map(guild::idOf).toList(),
                        guild.id());
        side.awaitReady(discord);
        return side;
    }

    private static void tell(List<String> different) {
        OUT.println(
                different.isEmpty()
                        ? "Nothing differs."
                        : different.size() + " things differ from what our fake Discord does:");
        different.forEach(it -> OUT.println("  " + it));
    }
}
