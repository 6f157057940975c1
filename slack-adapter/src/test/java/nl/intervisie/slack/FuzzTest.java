package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.intervisie.slack.fake.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whatever comes in, nothing is thrown to the outside and no word of it gets into the log: a few
 * hundred in every build, a minute of each in the thorough one.
 */
class FuzzTest {

    private static final String SECRET = "Zeegeheim";
    private static final long SEED = Long.getLong("fuzz.from", 1L);
    private static final int FEW = 400;

    /** After so many the bot must answer a real command, which waits for what came before it. */
    private static final int ROUND = 100;

    private static final boolean THOROUGH = Boolean.getBoolean("intervisie.thorough");

    private final Heap log = new Heap();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("nl.intervisie");

    /** Ours say all they have to say; the libraries as much as the program lets them. */
    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        root.setLevel(Level.ERROR);
        ours.setLevel(null);
    }

    /** What is logged, by many threads at once. */
    private static final class Heap extends AppenderBase<ILoggingEvent> {

        private final Queue<ILoggingEvent> said = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            said.add(event);
        }
    }

    /** Until enough was tried; the seed of what went wrong is in the message. */
    private interface Trial {
        void at(long seed, Random chance);
    }

    private static void tried(Trial trial) {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        for (long seed = SEED; THOROUGH ? Instant.now().isBefore(end) : seed < SEED + FEW; seed++) {
            trial.at(seed, new Random(seed));
        }
    }

    @Test
    @Tag("thorough")
    void nothingThatIsSignedBreaksTheDoor() {
        try (var bolt = Bolt.byHttp()) {
            var doorway = bolt.doorway();
            tried((seed, chance) -> {
                var one = Mutant.of(chance, SECRET, bolt.channel);
                var reply = hear(bolt, doorway, one);
                assertThat(reply.status())
                        .as("seed %d: %s", seed, one)
                        .isIn(200, 400, 401, 404, 500);
                nothingIsSaidOf(seed);
            });
            assertThat(bolt.heard).isNotEmpty();
        }
    }

    private static Doorway.Reply hear(Bolt bolt, Doorway doorway, Mutant one) {
        var body = FakeSlack.body(one.type(), one.payload());
        var at = Instant.now();
        return doorway.hear(
                headers(one, at, FakeSlack.sign(bolt.team.signingSecret(), at, body)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(Mutant one, Instant at, String signature) {
        return Map.of(
                "X-Slack-Request-Timestamp",
                List.of(String.valueOf(at.getEpochSecond())),
                "X-Slack-Signature",
                List.of(signature),
                "Content-Type",
                List.of(
                        one.type().equals("events_api")
                                ? "application/json"
                                : "application/x-www-form-urlencoded"));
    }

    @Test
    @Tag("thorough")
    void nothingThatComesBySocketBreaksIt() {
        try (var bolt = Bolt.bySocket()) {
            tried((seed, chance) -> {
                bolt.slack.raw(bolt.team, envelope(seed, chance, bolt));
                if (seed % ROUND == 0) {
                    bolt.team.command("ana", bolt.channel, "help");
                }
                nothingIsSaidOf(seed);
            });
            bolt.team.command("ana", bolt.channel, "help");
            nothingIsSaidOf(0);
            assertThat(bolt.heard).isNotEmpty();
        }
    }

    private static String envelope(long seed, Random chance, Bolt bolt) {
        var one = Mutant.of(chance, SECRET, bolt.channel);
        var envelope = new JsonObject();
        envelope.addProperty("envelope_id", "raw-" + seed);
        envelope.addProperty("type", one.type());
        envelope.add("payload", one.payload());
        var written = envelope.toString();
        return switch (chance.nextInt(8)) {
            case 0 -> written.substring(0, chance.nextInt(written.length()));
            case 1 -> Mutant.changed(JsonParser.parseString(written), chance, SECRET).toString();
            default -> written;
        };
    }

    /** Almost right is wrong: not one forged request gets in. */
    @Test
    @Tag("thorough")
    void nothingWithAnotherSignatureGetsIn() {
        try (var bolt = Bolt.byHttp()) {
            var doorway = bolt.doorway();
            tried((seed, chance) -> {
                var body = "command=%2Fintervisie&text=" + SECRET + seed;
                var at = Instant.now();
                var right = FakeSlack.sign(bolt.team.signingSecret(), at, body);
                var wrong = Mutant.damaged(right, chance);
                var headers =
                        Map.of(
                                "X-Slack-Request-Timestamp",
                                List.of(
                                        chance.nextInt(4) == 0
                                                ? Mutant.damaged(
                                                        String.valueOf(at.getEpochSecond()), chance)
                                                : String.valueOf(at.getEpochSecond())),
                                "X-Slack-Signature",
                                List.of(wrong));
                var reply = doorway.hear(headers, body.getBytes(StandardCharsets.UTF_8));
                assertThat(reply.status()).as("seed %d: %s", seed, wrong).isEqualTo(401);
                nothingIsSaidOf(seed);
            });
            assertThat(bolt.heard).isEmpty();
        }
    }

    private void nothingIsSaidOf(long seed) {
        for (var event = log.said.poll(); event != null; event = log.said.poll()) {
            var said =
                    event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            assertThat(said).as("seed %d, %s", seed, event.getLoggerName()).doesNotContain(SECRET);
        }
    }
}
