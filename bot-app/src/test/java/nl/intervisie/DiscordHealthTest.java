package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.intervisie.chat.Heard;
import nl.intervisie.discord.Servers;
import nl.intervisie.discord.fake.FakeDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A line that stays silent is not well. */
class DiscordHealthTest {

    private final FakeDiscord discord = new FakeDiscord(InstantSource.system()).tellsAllAtOnce();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Servers servers;
    private DiscordHealth health;

    @BeforeEach
    void open() throws Exception {
        discord.guild("bureau").person("ana");
        InstantSource clock = () -> now;
        servers =
                Servers.open(
                        discord.token(),
                        Optional.of(discord.api()),
                        clock,
                        executor,
                        () -> _ -> new Heard.Nothing());
        health = new DiscordHealth(new DiscordWiring.Discord(Optional.of(servers)), clock);
    }

    @AfterEach
    void close() {
        servers.close();
        discord.close();
        executor.shutdown();
    }

    @Test
    void aLineThatSpeaksIsWell() throws Exception {
        servers.listen();
        discord.await(servers::isReady);
        now = now.plus(Duration.ofHours(5));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aMomentOfSilenceIsWellToo() {
        now = now.plus(Duration.ofMinutes(2));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aLineThatStaysSilentIsDown() {
        now = now.plus(Duration.ofMinutes(5));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).contains("5 minutes");
    }

    @Test
    void withoutDiscordThereIsNothingToBeSilent() {
        var none = new DiscordHealth(new DiscordWiring.Discord(Optional.empty()), () -> now);
        now = now.plus(Duration.ofHours(5));

        assertThat(none.health().getStatus()).isEqualTo(Status.UP);
    }
}
