package nl.intervisie.slack.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: each envelope goes to one socket, and is waited for. */
final class Sockets extends WebSocketServer {

    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<String, List<WebSocket>> open = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonObject>> waited = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();

    Sockets() {
        super(new InetSocketAddress("127.0.0.1", 0), 1);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    void begin() {
        start();
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends an envelope; the future is what the bot acknowledged it with. */
    CompletableFuture<JsonObject> send(
            String team, String type, JsonObject payload, int retry, boolean toAll) {
        var sockets = open.getOrDefault(team, List.of());
        if (sockets.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("no socket is open for " + team));
        }
        long number = made.incrementAndGet();
        var id = "envelope-" + number;
        var envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", payload);
        if (retry > 0) {
            envelope.addProperty("retry_attempt", retry);
            envelope.addProperty("retry_reason", "timeout");
        }
        var acked = new CompletableFuture<JsonObject>();
        waited.put(id, acked);
        if (toAll) {
            sockets.forEach(it -> it.send(envelope.toString()));
        } else {
            sockets.get((int) (number % sockets.size())).send(envelope.toString());
        }
        return acked;
    }

    void raw(String team, String message) {
        open.getOrDefault(team, List.of()).getFirst().send(message);
    }

    boolean isQuiet() {
        return waited.isEmpty();
    }

    /** Closes every socket of a team, as Slack does every few hours. */
    void refresh(String team) {
        Optional.ofNullable(open.remove(team))
                .orElse(List.of())
                .forEach(it -> {
                    it.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
                    it.close();
                });
    }

    /** Closes every socket of a team, and says nothing. */
    void hangUp(String team) {
        Optional.ofNullable(open.remove(team)).orElse(List.of()).forEach(WebSocket::close);
    }

    /** Waits until so many listen for this team. */
    synchronized void await(String team, int many) {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        while (openFor(team) < many) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("nobody listens for " + team);
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    int openFor(String team) {
        return open.getOrDefault(team, List.of()).size();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        var team = handshake.getResourceDescriptor().replaceAll(".*team=", "");
        socket.setAttachment(team);
        open.computeIfAbsent(team, _ -> new CopyOnWriteArrayList<>()).add(socket);
        socket.send(
                "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.values().forEach(it -> it.remove(socket));
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        var ack = JsonParser.parseString(message).getAsJsonObject();
        var id = ack.get("envelope_id").getAsString();
        var future = waited.remove(id);
        if (future != null) {
            future.complete(
                    ack.has("payload") && ack.get("payload").isJsonObject()
                            ? ack.getAsJsonObject("payload")
                            : new JsonObject());
        }
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public void onError(WebSocket socket, Exception thrown) {
        // A test that needs this line sees that its envelope is never acknowledged.
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
