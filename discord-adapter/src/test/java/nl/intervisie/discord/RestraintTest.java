package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.discord.fake.FakeDiscord;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** Who is refused too often is silent before Discord shuts them out. */
class RestraintTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Restraint restraint = new Restraint(() -> now);

    @Test
    void whatDiscordRefusesIsCountedWhoeverAsked() throws IOException {
        try (var discord = new FakeDiscord(InstantSource.system())) {
            var client = new OkHttpClient.Builder().addInterceptor(restraint).build();
            for (int i = 1; i < Restraint.MOST; i++) {
                assertThat(status(client, discord, "users/@me")).isEqualTo(401);
            }
            assertThat(status(client, discord, "interactions/1/2/callback")).isEqualTo(404);
            assertThatCode(restraint::check).doesNotThrowAnyException();

            assertThat(status(client, discord, "users/@me")).isEqualTo(401);
        }

        assertThatThrownBy(restraint::check).isInstanceOf(NotDelivered.class);
    }

    @Test
    void afterTenMinutesItIsOver() {
        for (int i = 0; i < Restraint.MOST; i++) {
            restraint.refused();
        }
        now = now.plus(Duration.ofMinutes(9));
        assertThatThrownBy(restraint::check).hasMessageContaining("refuses too much");

        now = now.plus(Duration.ofMinutes(2));
        assertThatCode(restraint::check).doesNotThrowAnyException();
    }

    @Test
    void withoutATokenNothingIsAskedForAWhile() {
        var _ = restraint.unknown();
        assertThatThrownBy(restraint::check).hasMessageContaining("token");

        now = now.plus(Duration.ofMinutes(11));
        assertThatCode(restraint::check).doesNotThrowAnyException();
    }

    private static int status(OkHttpClient client, FakeDiscord discord, String what)
            throws IOException {
        var request = new Request.Builder().url(discord.api().resolve(what).toString()).build();
        try (var answer = client.newCall(request).execute()) {
            return answer.code();
        }
    }
}
