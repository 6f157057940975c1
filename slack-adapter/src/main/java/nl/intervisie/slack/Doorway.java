package nl.intervisie.slack;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.intervisie.chat.craft.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack comes in by HTTP. Nothing of a request is read before its signature is seen to be
 * Slack's, fresh and new: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
public final class Doorway {

    /** The most bytes a request may have. */
    public static final int MOST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int SEEN = 100_000;
    private static final int NOT_SLACK = 401;
    private static final int TOO_MUCH = 413;
    private static final int TROUBLE = 500;
    private static final int OK = 200;

    private final List<Connection> connections;
    private final InstantSource clock;
    private final Kept<Boolean> answered;

    Doorway(List<Connection> connections, InstantSource clock) {
        this.connections = List.copyOf(connections);
        this.clock = clock;
        answered = new Kept<>(clock, FRESH.multipliedBy(2), SEEN);
    }

    /** What is sent back. */
    public record Reply(int status, String contentType, String body) {

        static Reply bare(int status) {
            return new Reply(status, "text/plain", "");
        }
    }

    /**
     * Hears one request.
     *
     * @param headers with their names in any case
     * @param body the bytes as they came, at most {@link #MOST}
     */
    public Reply hear(Map<String, List<String>> headers, byte[] body) {
        if (body.length > MOST) {
            return Reply.bare(TOO_MUCH);
        }
        var named = new RequestHeaders(headers);
        var sent = first(named, "X-Slack-Request-Timestamp");
        var signature = first(named, "X-Slack-Signature");
        if (!isFresh(sent) || answered.get(signature).isPresent()) {
            return Reply.bare(NOT_SLACK);
        }
        return connections.stream()
                .filter(it -> isSigned(it, sent, signature, body))
                .findFirst()
                .map(it -> let(it, named, new String(body, StandardCharsets.UTF_8), signature))
                .orElseGet(() -> Reply.bare(NOT_SLACK));
    }

    private static String first(RequestHeaders headers, String name) {
        var value = headers.getFirstValue(name);
        return value == null ? "" : value;
    }

    private boolean isFresh(String sent) {
        if (!sent.matches("\\d{1,12}")) {
            return false;
        }
        var at = Instant.ofEpochSecond(Long.parseLong(sent));
        return Duration.between(at, clock.instant()).abs().compareTo(FRESH) <= 0;
    }

    /** Compared in a time that does not tell how much of it was right. */
    private static boolean isSigned(
            Connection connection, String sent, String signature, byte[] body) {
        return connection
                .signing()
                .map(secret -> sign(secret, sent, body))
                .filter(it ->
                        MessageDigest.isEqual(
                                it.getBytes(StandardCharsets.US_ASCII),
                                signature.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** As Slack signs. */
    static String sign(String secret, String sent, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + sent + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** A request is only remembered once it is answered well: Slack may repeat what was not. */
    private Reply let(
            Connection connection, RequestHeaders headers, String body, String signature) {
        try {
            if (!Concern.isOurs(body)) {
                return Reply.bare(OK);
            }
            var parser = new SlackRequestParser(connection.app().config());
            var request =
                    parser.parse(
                            SlackRequestParser.HttpRequest.builder()
                                    .requestUri("/slack/events")
                                    .requestBody(body)
                                    .headers(headers)
                                    .queryString(Map.of())
                                    .remoteAddress("")
                                    .build());
            if (request == null) {
                return Reply.bare(NOT_SLACK);
            }
            var response = connection.app().run(request);
            if (response.getStatusCode() == OK) {
                answered.put(signature, true);
            }
            return reply(response);
        } catch (Exception e) {
            LOG.warn("A request of Slack was not handled: {}", e.getClass().getSimpleName());
            return Reply.bare(TROUBLE);
        }
    }

    private static Reply reply(Response response) {
        return new Reply(
                response.getStatusCode(),
                Optional.ofNullable(response.getContentType()).orElse("text/plain"),
                Optional.ofNullable(response.getBody()).orElse(""));
    }
}
