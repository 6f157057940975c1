package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.craft.Found;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import nl.intervisie.slack.fake.Fault;
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

    @Test
    void aRightThatIsMissingIsNamedWithWhatItCosts() {
        team.without("groups:write");

        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system()))
                .anyMatch(it -> it.contains("no private channel can be made"));
    }

    @Test
    void channelsThatCanNotBeLookedAtAreNamed() {
        team.without("groups:read");

        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system()))
                .anyMatch(it -> it.contains("can not be looked at (missing_scope)"));
    }

    @Test
    void theChannelsItIsInAreCounted() {
        assertThat(whats())
                .contains("it is in no private channel yet; /invite @intervisie lets it into one");
        team.person("ana").channel("een", List.of("ana"));
        team.change(team.channel("twee", List.of("ana")), FakeTeam.Change.SHARED);
        team.change(team.channel("drie", List.of("ana")), FakeTeam.Change.ARCHIVED);

        assertThat(whats())
                .contains(
                        "it is in 2 private channels, of which 1 shared with another organisation, where no session is held",
                        "what is typed can be read back");
    }

    @Test
    void aChannelWhereReadingBackFailsIsNamed() {
        var channel = team.person("ana").channel("een", List.of("ana"));
        slack.goesWrong("conversations.history", Fault.DOWN);

        assertThat(mends(team.botToken(), team.appToken(), InstantSource.system()))
                .singleElement()
                .asString()
                .contains("read back now");
        assertThat(channel).isNotEmpty();
    }

    private List<String> whats() {
        var tokens = new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
        return CheckUp.of(tokens, Optional.of(slack.api()), InstantSource.system()).stream()
                .map(Found::what)
                .toList();
    }

    private List<String> mends(String bot, String app, InstantSource clock) {
        var tokens = new TokenSet(bot, Optional.of(app), Optional.empty());
        return CheckUp.of(tokens, Optional.of(slack.api()), clock).stream()
                .filter(it -> it.mend().isPresent())
                .map(it -> it.what() + ": " + it.mend().get())
                .toList();
    }
}
