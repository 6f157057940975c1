package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import nl.intervisie.chat.craft.Found;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is missing at Discord is named, with what to do. */
class CheckUpTest {

    private final FakeDiscord discord = new FakeDiscord(InstantSource.system());

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void whatIsInOrderIsGood() {
        discord.guild("bureau");

        assertThat(CheckUp.of(discord.token(), Optional.of(discord.api())))
                .hasSize(5)
                .allMatch(it -> it.mend().isEmpty());
    }

    @Test
    void aRightThatAServerDoesNotGiveIsNamed() {
        discord.guild("bureau").without(Right.CREATE_PRIVATE_THREADS);

        assertThat(CheckUp.of(discord.token(), Optional.of(discord.api())))
                .filteredOn(it -> it.mend().isPresent())
                .singleElement()
                .extracting(Found::what)
                .asString()
                .contains("Create Private Threads");
    }

    @Test
    void aChannelThatGivesLessThanItsServerIsNamed() {
        var guild = discord.guild("bureau").person("ana");
        var open = guild.openChannel("algemeen");
        guild.closedChannel("dicht", java.util.List.of("ana"));
        guild.deny(open, Right.SEND_MESSAGES);
        guild.hide(guild.openChannel("niet voor ons"));

        assertThat(CheckUp.of(discord.token(), Optional.of(discord.api())))
                .filteredOn(it -> it.mend().isPresent())
                .singleElement()
                .extracting(Found::what)
                .asString()
                .contains(open, "Send Messages")
                .doesNotContain("View");
    }

    @Test
    void whoLogsInTooOftenIsWarned() {
        discord.logins(150, java.time.Duration.ofHours(10));

        assertThat(CheckUp.of(discord.token(), Optional.of(discord.api())))
                .filteredOn(it -> it.mend().isPresent())
                .singleElement()
                .asString()
                .contains("150");
    }

    @Test
    void aWrongTokenIsSaidAndNotRepeated() {
        assertThat(CheckUp.of("wrong-token", Optional.of(discord.api())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.mend()).isPresent();
                    assertThat(it.toString())
                            .contains("DISCORD_TOKEN")
                            .doesNotContain("wrong-token");
                });
    }

    @Test
    void noAnswerIsSaid() {
        assertThat(CheckUp.of("token", Optional.of(URI.create("http://127.0.0.1:1/"))))
                .singleElement()
                .asString()
                .contains("look at the network");
    }

    @Test
    void theInvitationAsksForWhatIsNeededAndForNoMore() throws Exception {
        var link = Invitation.link(discord.token(), Optional.of(discord.api()));

        assertThat(link).startsWith("https://discord.com/oauth2/authorize?client_id=");
        var asked = Long.parseLong(link.replaceAll(".*permissions=", ""));
        assertThat(Long.bitCount(asked)).isEqualTo(7);
        assertThat(Invitation.missing(asked)).isEmpty();
        assertThat(Invitation.missing(0)).contains("View Channels");
    }
}
