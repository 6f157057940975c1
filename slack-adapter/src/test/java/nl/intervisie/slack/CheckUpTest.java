package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is missing is named, with how to mend it. */
class CheckUpTest {

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final FakeTeam team = slack.team("T1");

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void whatIsGoodIsGood() {
        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system())).isEmpty();
    }

    @Test
    void aWrongTokenIsNamedAndNotShown() {
        assertThat(mends("xoxb-wrong", "xapp-wrong", InstantSource.system()))
                .hasSize(2)
                .noneMatch(it -> it.contains("wrong"))
                .anyMatch(it -> it.contains("Bot User OAuth Token"))
                .anyMatch(it -> it.contains("connections:write"));
    }

    @Test
    void aMissingScopeIsNamed() {
        team.without("users:read");

        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system()))
                .singleElement()
                .asString()
                .contains("users:read", "install the app again");
    }

    @Test
    void theMinimalManifestIsEnough() {
        team.without("groups:history", "im:history");

        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system())).isEmpty();
    }

    @Test
    void aClockThatIsOffIsNamed() {
        InstantSource late = () -> Instant.now().minus(Duration.ofMinutes(10));

        assertThat(mends(team.botToken(), team.appToken(), late))
                .singleElement()
                .asString()
                .contains("clock");
    }

    private List<String> mends(String bot, String app, InstantSource clock) {
        var tokens = new TokenSet(bot, Optional.of(app), Optional.empty());
        return CheckUp.of(tokens, Optional.of(slack.api()), clock).stream()
                .filter(it -> it.mend().isPresent())
                .map(it -> it.what() + ": " + it.mend().get())
                .toList();
    }
}
