package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.intervisie.slack.fake.FakeSlack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What our fake Slack does otherwise than the one there is. Runs only with {@code -Plive}, and
 * fails with one sentence when it is not told where; what differs is printed, and is no failure, as
 * it is what one wants to know.
 */
class LiveTest {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.now();

    /** Two Slacks side by side, asked the same. */
    private record Side(Probes probes, Team team, Workspaces workspaces) implements AutoCloseable {

        static Side at(URI api, TokenSet tokens, String channel, List<String> people)
                throws Exception {
            var web = new WebApi(Workspaces.slack(api), tokens.bot(), InstantSource.system());
            var sign = "live" + NOW.getEpochSecond();
            return new Side(
                    new Probes(web, channel, people, sign),
                    Team.known(web, InstantSource.system()),
                    Workspaces.open(
                            List.of(tokens),
                            Optional.of(api),
                            InstantSource.system(),
                            () -> {
                                throw new IllegalStateException("nothing is heard here");
                            }));
        }

        Map<String, String> played() {
            return new ShortSession(probes, team, workspaces.platform()).played();
        }

        @Override
        public void close() {
            workspaces.close();
        }
    }

    @Test
    @Tag("live")
    @EnabledIfSystemProperty(named = "intervisie.live", matches = "true")
    void theFakeDoesWhatSlackDoes() throws Exception {
        var settings = LiveSettings.read(System.getenv());
        try (var live =
                        Side.at(
                                settings.api(),
                                settings.tokens(),
                                settings.channel(),
                                settings.people());
                var fake = new FakeSlack(InstantSource.system())) {
            compared(live, fake, settings.people().size());
        }
    }

    /** Without tokens, so that it can be seen to find what differs and nothing else. */
    @Test
    void aSlackDiffersFromItselfInNothing() throws Exception {
        try (var one = new FakeSlack(InstantSource.system());
                var other = new FakeSlack(InstantSource.system());
                var side = faked(one, 2)) {
            assertThat(compared(side, other, 2)).isEmpty();
        }
    }

    @Test
    void whatDiffersIsFound() throws Exception {
        try (var one = new FakeSlack(InstantSource.system());
                var other = new FakeSlack(InstantSource.system())) {
            one.team("T1").without("reactions:write");
            try (var side = faked(one, 2)) {
                assertThat(compared(side, other, 2))
                        .anyMatch(it -> it.contains("a reaction") && it.contains("missing_scope"))
                        .anyMatch(it -> it.contains("scopes"));
            }
        }
    }

    @Test
    void whatIsNotSetIsNamedInOneSentence() {
        assertThat(LiveSettings.missing(Map.of()))
                .contains("SLACK_BOT_TOKEN", "SLACK_TEST_CHANNEL", "SLACK_TEST_PEOPLE")
                .matches("[^.]+\\.");
        assertThat(
                        LiveSettings.missing(
                                Map.of(
                                        "SLACK_BOT_TOKEN",
                                        "xoxb-1",
                                        "SLACK_APP_TOKEN",
                                        "xapp-1",
                                        "SLACK_TEST_CHANNEL",
                                        "C1",
                                        "SLACK_TEST_PEOPLE",
                                        "U1,U2")))
                .isEmpty();
    }

    private static List<String> compared(Side live, FakeSlack slack, int people) throws Exception {
        try (var fake = faked(slack, people)) {
            var different = new ArrayList<String>();
            scopes(live.team(), fake.team()).ifPresent(different::add);
            different.addAll(
                    ShortSession.differences(live.probes().answers(), fake.probes().answers()));
            different.addAll(ShortSession.differences(live.played(), fake.played()));
            tell(different);
            return different;
        }
    }

    private static Optional<String> scopes(Team live, Team fake) {
        var more = new TreeSet<>(live.scopes());
        more.removeAll(fake.scopes());
        var fewer = new TreeSet<>(fake.scopes());
        fewer.removeAll(live.scopes());
        return more.isEmpty() && fewer.isEmpty()
                ? Optional.empty()
                : Optional.of("scopes: live has %s more, and lacks %s".formatted(more, fewer));
    }

    private static Side faked(FakeSlack slack, int people) throws Exception {
        var team = slack.team("T1");
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            names.add("U" + i);
            team.person("U" + i);
        }
        var tokens = new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
        return Side.at(slack.api(), tokens, team.channel("test", names), names);
    }

    private static void tell(List<String> different) {
        OUT.println(
                different.isEmpty()
                        ? "Nothing differs."
                        : different.size() + " things differ from what our fake Slack does:");
        different.forEach(it -> OUT.println("  " + it));
    }
}
