package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.slack.fake.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only what is Slack's, fresh and new comes in at the door. */
class DoorwayTest {

    private final Bolt bolt = Bolt.byHttp();
    private final Doorway doorway = bolt.doorway();
    private final Instant now = Instant.now();

    @AfterEach
    void close() {
        bolt.close();
    }

    @Test
    void whatSlackSignedIsHeard() {
        assertThat(send(command("help"), now, signed(command("help"), now)).status())
                .isEqualTo(200);

        assertThat(bolt.heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Commanded.class, it -> assertThat(it.words()).isEqualTo("help"));
    }

    @Test
    void slacksOwnQuestionIsAnswered() {
        var asked = "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"abc\"}";
        var reply =
                doorway.hear(headers(now, signed(asked, now), "application/json"), bytes(asked));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("abc");
    }

    @Test
    void whatIsNotSignedIsNotHeard() {
        var body = command("help");

        assertThat(send(body, now, "").status()).isEqualTo(401);
        assertThat(send(body, now, "v0=00").status()).isEqualTo(401);
        assertThat(send(body, now, FakeSlack.sign("another", now, body)).status()).isEqualTo(401);
        assertThat(send(body + "x", now, signed(body, now)).status()).isEqualTo(401);
        assertThat(bolt.heard).isEmpty();
    }

    @Test
    void whatIsLateOrFromTheFutureIsNotHeard() {
        for (var at : List.of(now.minus(Duration.ofMinutes(6)), now.plus(Duration.ofMinutes(6)))) {
            assertThat(send(command("help"), at, signed(command("help"), at)).status())
                    .isEqualTo(401);
        }
        assertThat(bolt.heard).isEmpty();
    }

    @Test
    void whatIsReplayedIsNotHeardAgain() {
        var signature = signed(command("help"), now);

        assertThat(send(command("help"), now, signature).status()).isEqualTo(200);
        assertThat(send(command("help"), now, signature).status()).isEqualTo(401);
        assertThat(bolt.heard).hasSize(1);
    }

    @Test
    void whatCouldNotBeRecordedMayBeSentAgain() {
        var signature = signed(command("help"), now);
        bolt.answer =
                _ -> {
                    throw new IllegalStateException("the disk is full");
                };
        assertThat(send(command("help"), now, signature).status()).isEqualTo(500);
        bolt.answer = _ -> new Heard.Nothing();

        assertThat(send(command("help"), now, signature).status()).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchIsNotHeard() {
        var body = "x".repeat(Doorway.MOST + 1);

        assertThat(send(body, now, signed(body, now)).status()).isEqualTo(413);
    }

    @Test
    void nonsenseThatIsSignedBreaksNothing() {
        for (var body : List.of("", "{", "payload=%7B", "payload=null", "[]", "{\"type\":5}")) {
            assertThat(send(body, now, signed(body, now)).status()).isBetween(200, 500);
        }
        assertThat(bolt.heard).isEmpty();
    }

    private Doorway.Reply send(String body, Instant at, String signature) {
        return doorway.hear(
                headers(at, signature, "application/x-www-form-urlencoded"), bytes(body));
    }

    private static Map<String, List<String>> headers(Instant at, String signature, String type) {
        return Map.of(
                "x-slack-request-timestamp",
                List.of(String.valueOf(at.getEpochSecond())),
                "X-Slack-Signature",
                List.of(signature),
                "Content-Type",
                List.of(type));
    }

    private String signed(String body, Instant at) {
        return FakeSlack.sign(bolt.team.signingSecret(), at, body);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private String command(String words) {
        var payload = new JsonObject();
        payload.addProperty("command", "/intervisie");
        payload.addProperty("text", words);
        payload.addProperty("user_id", "ana");
        payload.addProperty("team_id", "T1");
        payload.addProperty("channel_id", bolt.channel);
        payload.addProperty("trigger_id", "trigger-1");
        payload.addProperty("response_url", "https://slack.example/");
        return FakeSlack.body("slash_commands", payload);
    }
}
