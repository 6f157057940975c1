package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.chat.Heard;
import nl.intervisie.slack.TokenSet;
import nl.intervisie.slack.Workspaces;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A socket that stays closed is not well. */
class SlackHealthTest {

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final List<FakeTeam> teams = Stream.of("T1", "T2").map(slack::team).toList();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Workspaces workspaces;
    private SlackHealth health;

    @BeforeEach
    void open() throws Exception {
        InstantSource clock = () -> now;
        workspaces =
                Workspaces.open(
                        teams.stream().map(SlackHealthTest::tokens).toList(),
                        Optional.of(slack.api()),
                        clock,
                        () -> _ -> new Heard.Nothing());
        health = new SlackHealth(workspaces, clock);
        workspaces.listen();
        slack.await(() -> workspaces.deaf().isEmpty());
    }

    private static TokenSet tokens(FakeTeam team) {
        return new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
    }

    @AfterEach
    void close() {
        workspaces.close();
        slack.close();
    }

    @Test
    void anOpenSocketIsWell() {
        now = now.plus(Duration.ofHours(5));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aMomentWithoutOneIsWellToo() {
        closed(teams);
        now = now.plus(Duration.ofMinutes(2));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneThatStaysClosedIsWarnedOf() {
        closed(teams.subList(0, 1));
        now = now.plus(Duration.ofMinutes(5));

        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health.health().getDetails().toString()).contains("slack:T1", "5 minutes");
    }

    @Test
    void withoutAnyItIsDown() {
        closed(teams);
        now = now.plus(Duration.ofMinutes(5));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void closed(List<FakeTeam> some) {
        some.forEach(slack::hangsUp);
        slack.await(() -> workspaces.deaf().size() == some.size());
    }
}
