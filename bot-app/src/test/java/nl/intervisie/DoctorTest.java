package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says what is missing, how to mend it, and whether anything is. */
class DoctorTest {

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final FakeTeam team = slack.team("T1");
    private final StringWriter out = new StringWriter();
    @TempDir private Path directory;

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void whereAllIsWellItSaysSo() throws Exception {
        assertThat(looked()).isZero();

        assertThat(out.toString())
                .contains("good  the data directory", "good  the bot token is good", "a socket can")
                .doesNotContain("MEND", team.botToken(), team.appToken());
    }

    @Test
    void whatIsMissingIsNamedWithItsFix() throws Exception {
        team.without("users:read");

        assertThat(looked()).isEqualTo(1);

        assertThat(out.toString())
                .contains("MEND  scopes are missing: users:read: paste the manifest");
    }

    @Test
    void withoutSlackItSaysThatNoneIsSet() throws Exception {
        assertThat(looked(Map.of())).isZero();

        assertThat(out.toString()).contains("good  no Slack workspace is set");
    }

    private int looked() throws Exception {
        return looked(
                Map.of(
                        "SLACK_BOT_TOKEN", team.botToken(),
                        "SLACK_APP_TOKEN", team.appToken(),
                        "SLACK_API_URL", slack.api().toString()));
    }

    private int looked(Map<String, String> variables) throws Exception {
        var environment = new HashMap<>(variables);
        environment.put("INTERVISIE_DATA", directory.toString());
        return new Doctor(() -> Settings.read(environment, directory), new PrintWriter(out, true))
                .call();
    }
}
