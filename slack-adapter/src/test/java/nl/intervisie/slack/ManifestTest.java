package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifests keep to Slack's rules: https://docs.slack.dev/reference/app-manifest */
class ManifestTest {

    @ParameterizedTest
    @EnumSource
    void keepsToTheRulesOfSlack(Manifest manifest) {
        var all = read(manifest);

        assertThat(all.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "_metadata", "display_information", "features", "oauth_config", "settings");
        assertThat(text(all, "display_information", "name")).hasSizeBetween(1, 35);
        assertThat(text(all, "display_information", "description")).hasSizeBetween(1, 140);
        assertThat(text(all, "display_information", "background_color"))
                .matches("#[0-9a-f]{3}|#[0-9a-f]{6}");
        assertThat(text(all, "features", "bot_user", "display_name")).hasSizeBetween(1, 80);
        var command = (Map<?, ?>) ((List<?>) at(all, "features", "slash_commands")).getFirst();
        assertThat(String.valueOf(command.get("command"))).matches("/[a-z]{1,31}");
        assertThat(String.valueOf(command.get("description"))).hasSizeBetween(1, 2000);
        assertThat(String.valueOf(command.get("usage_hint"))).hasSizeBetween(1, 1000);
    }

    @Test
    void theFakeHasWhatTheManifestAsksForAndNoMore() {
        assertThat(Manifest.WHOLE.scopes()).isEqualTo(FakeTeam.ALL_SCOPES);
    }

    @Test
    void theMinimalOneReadsNothingThatIsTyped() {
        var missing = new HashSet<>(Manifest.WHOLE.scopes());
        missing.removeAll(Manifest.MINIMAL.scopes());

        assertThat(missing).isEqualTo(Set.of("groups:history", "im:history"));
        assertThat(Manifest.MINIMAL.text()).doesNotContain("message.");
    }

    @ParameterizedTest
    @EnumSource
    void bothHaveTheHomeTabAndHearWhenItIsOpened(Manifest manifest) {
        var all = read(manifest);

        assertThat(at(all, "features", "app_home", "home_tab_enabled")).isEqualTo(true);
        assertThat(at(all, "features", "app_home", "messages_tab_enabled")).isEqualTo(true);
        assertThat((List<?>) at(all, "settings", "event_subscriptions", "bot_events"))
                .anyMatch("app_home_opened"::equals)
                .anyMatch("member_joined_channel"::equals);
    }

    private static Map<?, ?> read(Manifest manifest) {
        var load = new Load(LoadSettings.builder().build());
        return (Map<?, ?>) Objects.requireNonNull(load.loadFromString(manifest.text()));
    }

    private static String text(Map<?, ?> from, String... path) {
        return String.valueOf(at(from, path));
    }

    private static Object at(Map<?, ?> from, String... path) {
        Object at = from;
        for (String name : path) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(name));
        }
        return at;
    }
}
