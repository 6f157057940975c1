package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.slack.TokenSet;
import org.junit.jupiter.api.Test;

/** Each workspace has its set of tokens. */
class SlackSettingsTest {

    @Test
    void severalWorkspacesAreServedEachInItsWay() {
        var variables =
                new Variables(
                        Map.of(
                                "SLACK_BOT_TOKEN", "xoxb-1",
                                "SLACK_APP_TOKEN", "xapp-1",
                                "SLACK_BOT_TOKEN_2", "xoxb-2",
                                "SLACK_SIGNING_SECRET_2", "secret",
                                "SLACK_API_URL", "http://gateway.example/api/"));

        var settings = SlackSettings.read(variables);

        assertThat(variables.complaints()).isEmpty();
        assertThat(settings.tokens())
                .containsExactly(
                        new TokenSet("xoxb-1", Optional.of("xapp-1"), Optional.empty()),
                        new TokenSet("xoxb-2", Optional.empty(), Optional.of("secret")));
        assertThat(settings.api()).contains(URI.create("http://gateway.example/api/"));
        assertThat(settings.comesHere()).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        var variables =
                new Variables(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN_2", "xapp-2"));

        var _ = SlackSettings.read(variables);

        assertThat(variables.complaints())
                .hasSize(2)
                .anyMatch(it -> it.contains("neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET"))
                .anyMatch(it -> it.startsWith("SLACK_BOT_TOKEN_2 is not set"));
    }

    @Test
    void aTokenOfTheWrongKindIsNotedAndNotShown() {
        var variables =
                new Variables(
                        Map.of("SLACK_BOT_TOKEN", "xapp-secret", "SLACK_APP_TOKEN", "xapp-1"));

        var _ = SlackSettings.read(variables);

        assertThat(variables.complaints().toString())
                .contains("SLACK_BOT_TOKEN", "xoxb-")
                .doesNotContain("secret");
    }
}
