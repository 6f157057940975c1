package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, with Discord beside it. */
class DiscordWiringTest {

    @TempDir private Path data;

    private final FakeDiscord discord = new FakeDiscord(InstantSource.system());
    private final FakeGuild guild =
            discord.guild("bureau").person("ana").person("ben").person("cleo");
    private final String channel = guild.closedChannel("overleg", List.of("ana", "ben", "cleo"));

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aCommandOpensALobbyInTheChannel() throws Complaints {
        try (var _ = start(discord.token())) {
            discord.awaitListener();
            discord.await(() -> !discord.commands().isEmpty());
            guild.command("ana", channel, "start", Map.of());

            discord.await(() -> !guild.seenBy("ben").isEmpty());
            assertThat(guild.seenBy("ben").getFirst().json().toString()).contains("ana");
        }
    }

    @Test
    void aWrongTokenIsToldInOneSentence() {
        assertThatThrownBy(() -> start("wrong-token"))
                .isInstanceOf(Complaints.class)
                .hasMessageContaining("DISCORD_TOKEN")
                .hasMessageNotContaining("wrong-token");
    }

    private ConfigurableApplicationContext start(String token) throws Complaints {
        var settings =
                new Settings(
                        data,
                        InetAddress.getLoopbackAddress(),
                        0,
                        0,
                        SlackSettings.NONE,
                        new DiscordSettings(Optional.of(token), Optional.of(discord.api())));
        return Serve.start(settings);
    }
}
