package nl.intervisie.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to Slack that we open ourselves. What comes in is handed to Bolt at once, and in order
 * where it is about one channel; it is acknowledged when Bolt says it is well.
 *
 * <p>Bolt's own {@code SocketModeApp} looks for messages a hundred times a second in each of its
 * threads, logs what a handler stumbled over, and leaves its threads behind when it is closed.
 */
final class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int OK = 200;

    /** Slack tells again at once, after one minute and after five. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final App app;
    private final SocketModeClient client;
    private final SocketModeRequestParser parser;
    private final InOrder inOrder;
    private final InstantSource clock;
    private volatile Runnable whenBack = () -> {};
    private Optional<Instant> closedAt;
    private int open;

    private Socket(App app, SocketModeClient client, Executor executor, InstantSource clock) {
        this.app = app;
        this.client = client;
        parser = new SocketModeRequestParser(app.config());
        inOrder = new InOrder(executor);
        this.clock = clock;
        closedAt = Optional.of(clock.instant());
        client.getMessageProcessorExecutor().shutdown();
        client.setMessageQueue(new Straight());
        client.addWebSocketCloseListener((_, _) -> closed());
    }

    /** Opens it; from now on Slack is heard, also after it hangs up. */
    static Socket open(App app, String token, Executor executor, InstantSource clock)
            throws IOException {
        var client = app.slack().socketMode(token, SocketModeClient.Backend.JavaWebSocket);
        var socket = new Socket(app, client, executor, clock);
        client.connect();
        client.setAutoReconnectEnabled(true);
        return socket;
    }

    /** Since when it is closed; empty when it is open. */
    synchronized Optional<Instant> closedSince() {
        return closedAt;
    }

    /** When Slack takes another socket, the new one may be open before the old one is closed. */
    private synchronized void opened() {
        open++;
        if (closedAt.filter(it -> it.plus(LONG).isBefore(clock.instant())).isPresent()) {
            whenBack.run();
        }
        closedAt = Optional.empty();
    }

    /**
     * What is to happen when it opens after a while in which Slack gave up telling us something.
     */
    void whenBack(Runnable what) {
        whenBack = what;
    }

    private synchronized void closed() {
        open = Math.max(0, open - 1);
        if (open == 0 && closedAt.isEmpty()) {
            closedAt = Optional.of(clock.instant());
        }
    }

    /** Takes each message as it comes, where Slack's client would come and look for it. */
    private final class Straight implements SocketModeMessageQueue {

        @Override
        public void add(String message) {
            heard(message);
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }

    private void heard(String message) {
        try {
            var envelope = JsonParser.parseString(message).getAsJsonObject();
            switch (Json.text(envelope, "type").orElse("")) {
                case "hello" -> opened();
                case "disconnect" -> inOrder.take("/socket", this::reopen);
                default -> inOrder.take(about(envelope), () -> handle(envelope, message));
            }
        } catch (RuntimeException e) {
            LOG.warn("Slack sent what can not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** Which channel it is about, or which person. */
    private static String about(JsonObject envelope) {
        var payload = Json.object(envelope, "payload").orElseGet(JsonObject::new);
        var event = Json.object(payload, "event").orElse(payload);
        return Json.text(event, "channel")
                .or(() -> Json.text(payload, "channel_id"))
                .or(() -> Json.object(event, "item").flatMap(it -> Json.text(it, "channel")))
                .or(() -> Json.object(payload, "channel").flatMap(it -> Json.text(it, "id")))
                .or(() -> Json.object(payload, "view").flatMap(it -> Json.text(it, "id")))
                .orElse("");
    }

    private static boolean isOurs(JsonObject envelope) {
        return Json.object(envelope, "payload")
                .filter(it -> Concern.isOurs(Json.text(envelope, "type").orElse(""), it))
                .isPresent();
    }

    private void reopen() {
        try {
            client.connectToNewEndpoint();
        } catch (IOException | RuntimeException e) {
            // Slack's client looks every few seconds whether it is open, and tries again.
            LOG.warn("The socket to Slack did not open again: {}", e.getClass().getSimpleName());
        }
    }

    private void handle(JsonObject envelope, String message) {
        try {
            if (!isOurs(envelope)) {
                return;
            }
            SocketModeRequest request = parser.parse(message);
            if (request != null) {
                var response = app.run(request.getBoltRequest());
                if (response.getStatusCode() == OK) {
                    acknowledge(request.getEnvelope().getEnvelopeId(), response);
                }
            }
        } catch (Exception e) {
            LOG.warn("What came from Slack was not handled: {}", e.getClass().getSimpleName());
        }
    }

    private void acknowledge(String envelope, Response response) {
        var acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", envelope);
        payload(response).ifPresent(it -> acknowledgement.add("payload", it));
        client.sendSocketModeResponse(GSON.toJson(acknowledgement));
    }

    private static Optional<JsonElement> payload(Response response) {
        return Optional.ofNullable(response.getBody())
                .filter(it -> it.startsWith("{"))
                .map(JsonParser::parseString);
    }

    /** Slack is not heard any more; what it sends now it sends again later. */
    void close() throws IOException {
        client.setAutoReconnectEnabled(false);
        client.disconnect();
        client.getSessionMonitorExecutor().ifPresent(it -> it.shutdown());
    }
}
