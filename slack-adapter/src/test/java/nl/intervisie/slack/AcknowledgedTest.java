package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for another question to Slack before they are acknowledged. */
class AcknowledgedTest {

    private final Bolt bolt = Bolt.atLeisure();

    /** Far less than what hangs here hangs for. */
    @BeforeEach
    void expectAnAnswer() {
        bolt.slack.patience(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        bolt.close();
    }

    @Test
    void whoTypesDoesNotWaitForAPrivateWord() {
        bolt.answer = _ -> new Heard.Note(Answers.word(Line.of("Ana vertelt nu.")));
        bolt.slack.goesWrong("chat.postEphemeral", Fault.HANGS_BEFORE);

        bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "hallo");

        assertThat(bolt.heard).hasSize(1);
    }

    @Test
    void whoPressesDoesNotWaitForAForm() {
        var act = new Act(true, "ASK~s~1~");
        bolt.answer =
                _ ->
                        new Heard.OpenForm(
                                new Form(act, "Een vraag", List.of(), List.of(), "Versturen"));
        bolt.slack.goesWrong("views.open", Fault.HANGS_BEFORE);

        bolt.team.pressStale("ana", bolt.channel, Json.typed("button", "action_id", act.written()));

        assertThat(bolt.heard).hasSize(1);
    }

    @Test
    void nobodyWaitsForNames() {
        bolt.slack.goesWrong("users.info", Fault.HANGS_BEFORE, Fault.HANGS_BEFORE);

        bolt.team.mention("ana", bolt.channel, "cleo", "vraag het aan");
        bolt.team.command("ana", bolt.channel, "status");

        assertThat(bolt.heard).hasSize(2);
    }

    @Test
    void nobodyWaitsForWhatTheTokenIsWorth() {
        int before = bolt.slack.count("auth.test");

        bolt.team.command("ana", bolt.channel, "status");
        bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "hallo");

        assertThat(bolt.slack.count("auth.test")).isEqualTo(before);
    }

    @Test
    void oneChannelDoesNotWaitForAnother() {
        var other = bolt.team.channel("elders", List.of("ana", "ben"));
        bolt.answer =
                incoming -> {
                    if (incoming.room().id().equals(bolt.channel)) {
                        bolt.slack.await(() -> bolt.heard.size() > 1);
                    }
                    return new Heard.Nothing();
                };
        bolt.slack.patience(Duration.ofMillis(1));

        assertThatThrownBy(
                        () -> bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "x"))
                .hasMessageContaining("did not acknowledge");
        bolt.slack.patience(Duration.ofSeconds(20));
        bolt.team.type("ana", other, null, bolt.team.announce(), "y");

        assertThat(bolt.heard).hasSize(2);
    }

    @Test
    void whatIsTypedInOneChannelIsHeardInItsOrder() {
        bolt.slack.patience(Duration.ofMillis(1));
        for (int i = 0; i < 50; i++) {
            var text = "bericht " + i;
            try {
                bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), text);
            } catch (IllegalStateException _) {
                // Not waited for: the next comes close behind.
            }
        }
        bolt.slack.await(() -> bolt.heard.size() == 50);

        assertThat(bolt.heard.stream().map(it -> ((Incoming.Typed) it).text()))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(0, 50)
                                .mapToObj(it -> "bericht " + it)
                                .toList());
    }
}
