package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.intervisie.slack.TokenSet;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, with Slack at its own address. */
class SlackWiringTest {

    @TempDir private Path data;

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final FakeTeam team =
            slack.team("T1").person("ana").person("ben").person("cleo").person("dirk");
    private final String channel = team.channel("overleg", List.of("ana", "ben", "cleo", "dirk"));
    private ConfigurableApplicationContext bot;
    private URI events;

    @BeforeEach
    void start() throws Exception {
        var tokens =
                new TokenSet(team.botToken(), Optional.empty(), Optional.of(team.signingSecret()));
        bot =
                Serve.start(
                        new Settings(
                                data,
                                InetAddress.getLoopbackAddress(),
                                0,
                                0,
                                new SlackSettings(List.of(tokens), Optional.of(slack.api()))));
        var port = bot.getEnvironment().getProperty("local.server.port");
        events = URI.create("http://127.0.0.1:%s/slack/events".formatted(port));
        slack.tells(events);
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
    }

    @Test
    void aCommandOpensALobbyInTheChannel() {
        team.command("ana", channel, "start");

        slack.await(() -> !team.seenBy("ben").isEmpty());
        assertThat(team.seenBy("ben").getFirst().json().toString()).contains("ana");
    }

    @Test
    void aSocketThatDoesNotOpenIsToldInOneSentence(@TempDir Path other) {
        var tokens = new TokenSet(team.botToken(), Optional.of("xapp-wrong"), Optional.empty());
        var settings =
                new Settings(
                        other,
                        InetAddress.getLoopbackAddress(),
                        0,
                        0,
                        new SlackSettings(List.of(tokens), Optional.of(slack.api())));

        assertThatThrownBy(() -> Serve.start(settings))
                .isInstanceOf(Complaints.class)
                .hasMessageContaining("turn Socket Mode on")
                .hasMessageNotContaining("xapp-wrong");
    }

    @Test
    void whatIsNotSignedIsTurnedAway() {
        var forged = FakeSlack.post(events, "events_api", "{}", 0, Instant.now(), "v0=00");

        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsTooMuchIsTurnedAway() {
        var much = "x".repeat(300 * 1024);
        var reply = slack.request(events, team, "events_api", much, 0, Instant.now());

        assertThat(reply.statusCode()).isEqualTo(413);
    }
}
