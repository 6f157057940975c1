package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.discord.fake.FakeDiscord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who falls and starts again and again does not use up what logins there are. */
class LoginsTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 24, 0",
        "200, 24, 0",
        "199, 24, 480",
        "100, 24, 1066",
        "21, 24, 1800",
        "20, 1, 1800",
        "100, 0, 0"
    })
    void theFewerAreLeftTheLongerItWaits(int remaining, int hours, long seconds) {
        assertThat(new Logins(remaining, Duration.ofHours(hours)).pause()).hasSeconds(seconds);
    }

    /** Started again at once after each fall, until Discord gives new ones. */
    @Test
    void aBotThatFallsAtOnceNeverUsesThemUp() {
        int remaining = 1000;
        var left = Duration.ofHours(24);
        int starts = 0;
        while (!left.isNegative() && !new Logins(remaining, left).areUsedUp()) {
            left = left.minus(new Logins(remaining, left).pause()).minusSeconds(2);
            remaining--;
            starts++;
        }
        assertThat(starts).isLessThan(1000);
        assertThat(remaining).isGreaterThanOrEqualTo(Logins.SPARED - 1);
    }

    @Test
    void whenFewAreLeftItWaitsBeforeItLogsIn() throws Exception {
        try (var discord = few(Duration.ofHours(10));
                var busy = new Busy();
                var servers = opened(discord, busy)) {
            servers.listen();

            assertThat(discord.identifies()).isZero();
            assertThat(servers.silentSince()).isPresent();
        }
    }

    @Test
    void andThenItDoes() throws Exception {
        try (var discord = few(Duration.ofSeconds(1));
                var busy = new Busy();
                var servers = opened(discord, busy)) {
            servers.listen();

            discord.await(servers::isReady);
            assertThat(servers.silentSince()).isEmpty();
        }
    }

    private static FakeDiscord few(Duration untilMore) {
        var discord = new FakeDiscord(InstantSource.system()).tellsAllAtOnce();
        discord.guild("bureau").person("ana");
        return discord.logins(119, untilMore);
    }

    @Test
    void whatIsLeftForMendingIsNotUsed() {
        var discord = new FakeDiscord(InstantSource.system());
        discord.logins(19, Duration.ofHours(3));
        try (var busy = new Busy()) {
            assertThatThrownBy(() -> opened(discord, busy))
                    .isInstanceOf(Servers.CannotOpen.class)
                    .hasMessageContaining("19 times");
        }
        discord.close();
    }

    private static Servers opened(FakeDiscord discord, Busy busy) throws Servers.CannotOpen {
        return Servers.open(
                discord.token(),
                Optional.of(discord.api()),
                InstantSource.system(),
                busy,
                () -> _ -> new Heard.Nothing());
    }
}
