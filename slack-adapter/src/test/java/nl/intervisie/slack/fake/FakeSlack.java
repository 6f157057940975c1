package nl.intervisie.slack.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A Slack on this machine: Web API, sockets, signed requests and response URLs, with the rules the
 * real one documents. Everything that is asked of it is counted.
 */
public final class FakeSlack implements AutoCloseable {

    private static final int WAIT = 60;
    private static final long LOOK = 20;
    private static final int BACKLOG = 1000;

    static {
        // Without it every answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final InstantSource clock;
    private final HttpServer http;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Sockets sockets = new Sockets();
    private final Map<String, FakeTeam> teams = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private @Nullable Limits limits;
    private @Nullable URI address;
    private final Queue<Ack> acks = new ConcurrentLinkedQueue<>();
    private int tooMany;
    private boolean isTwice;
    private boolean isToAll;
    private boolean isPersistent;
    private final Postman postman = new Postman();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Duration patience = Duration.ofSeconds(WAIT);
    private volatile Duration late = Duration.ZERO;

    public FakeSlack(InstantSource clock) {
        this.clock = clock;
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/api/", this::api);
        http.createContext("/response/", this::response);
        http.setExecutor(workers);
        http.start();
        sockets.begin();
    }

    Instant now() {
        return clock.instant();
    }

    /** Where the bot is to find it. */
    public URI api() {
        return URI.create("http://127.0.0.1:%d/api/".formatted(http.getAddress().getPort()));
    }

    String responseUrl(FakeTeam team, String trigger) {
        return "http://127.0.0.1:%d/response/%s/%s"
                .formatted(http.getAddress().getPort(), team.id, trigger);
    }

    /** A workspace that has installed the bot. */
    public synchronized FakeTeam team(String id) {
        return teams.computeIfAbsent(id, it -> new FakeTeam(this, it));
    }

    /** From now on too many requests are too many. */
    public synchronized FakeSlack strict() {
        limits = new Limits();
        return this;
    }

    /** From now on everything is told by HTTP, to this address. */
    public synchronized FakeSlack tells(URI where) {
        address = where;
        return this;
    }

    /** From now on everything is delivered twice, the second time as a retry. */
    public synchronized FakeSlack twice() {
        isTwice = true;
        return this;
    }

    /** From now on every event goes to each socket that is open. */
    public synchronized FakeSlack toAllSockets() {
        isToAll = true;
        return this;
    }

    /** From now on an event that is not acknowledged comes again: at once, +1 and +5 minutes. */
    public synchronized FakeSlack persistent() {
        isPersistent = true;
        return this;
    }

    /** The next so many events are lost on their way. */
    public void loses(int many) {
        postman.loses(many);
    }

    /** So much time passes for what is to come again; who is due is brought, and waited for. */
    public void passes(Duration time) {
        postman.passes(time);
        bringDue();
    }

    /** How long an acknowledgement is waited for. */
    public void patience(Duration most) {
        patience = most;
    }

    /** From now on what people press and type has been on its way for so long. */
    public void isLateBy(Duration time) {
        late = time;
    }

    Instant pressedAt() {
        return now().minus(late);
    }

    /** The next requests of this method go wrong like this. */
    public synchronized void goesWrong(String method, Fault... next) {
        faults.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(java.util.List.of(next));
    }

    /** As many requests of this method go well before the next that goes wrong. */
    public synchronized void goesRight(String method, int many) {
        for (int i = 0; i < many; i++) {
            goesWrong(method, Fault.NONE);
        }
    }

    /** How often a method was called, well or not. */
    public synchronized int count(String method) {
        return counts.getOrDefault(method, 0);
    }

    /** That the bot acknowledged something told at this moment, after so many milliseconds. */
    public record Ack(Instant at, String type, long millis) {}

    /** What the bot acknowledged since this was last asked, in the order in which it did. */
    public List<Ack> acks() {
        var all = new ArrayList<Ack>();
        for (var next = acks.poll(); next != null; next = acks.poll()) {
            all.add(next);
        }
        return all;
    }

    /** How often a request was one too many. */
    public synchronized int refusedAsTooMany() {
        return tooMany;
    }

    public synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    public void refreshSockets(FakeTeam team) {
        sockets.refresh(team.id);
    }

    /** Closes the sockets of this workspace, and opens none for it from now on. */
    public void hangsUp(FakeTeam team) {
        synchronized (this) {
            team.isHungUp = true;
        }
        sockets.hangUp(team.id);
    }

    /** Opens sockets for this workspace again. */
    public synchronized void picksUp(FakeTeam team) {
        team.isHungUp = false;
    }

    /** Sends whatever this is by socket, and expects nothing. */
    public void raw(FakeTeam team, String message) {
        sockets.raw(team.id, message);
    }

    /** Waits until the bot listens to this workspace by socket. */
    public void awaitSocket(FakeTeam team) {
        awaitSockets(team, 1);
    }

    /** Waits until the bot listens to this workspace by so many sockets. */
    public void awaitSockets(FakeTeam team, int many) {
        sockets.await(team.id, many);
    }

    public int openSockets(FakeTeam team) {
        return sockets.openFor(team.id);
    }

    /** Whether anybody listens to this workspace. */
    boolean isHeardIn(FakeTeam team) {
        return address != null || openSockets(team) > 0;
    }

    // Slack tells the bot.

    /** Tells the bot, and waits for its answer. */
    JsonObject deliver(FakeTeam team, String type, JsonObject payload) {
        var first = brought(postman.first(team, type, payload));
        if (first.isPresent() && isTwice) {
            var _ = brought(new Postman.Letter(team, type, payload, 1, Duration.ZERO));
        }
        if (first.isEmpty() && !isPersistent) {
            throw new IllegalStateException("the bot did not acknowledge " + type);
        }
        bringDue();
        return first.orElseGet(JsonObject::new);
    }

    private void bringDue() {
        for (var due = postman.due(); !due.isEmpty(); due = postman.due()) {
            due.forEach(this::brought);
        }
    }

    /** What the bot acknowledged it with; empty when it did not. */
    private Optional<JsonObject> brought(Postman.Letter letter) {
        try {
            if (postman.loses()) {
                throw new TimeoutException("lost on the way");
            }
            var at = now();
            long begun = System.nanoTime();
            var acked =
                    sent(letter.team(), letter.type(), letter.payload(), letter.retry())
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            acks.add(
                    new Ack(
                            at,
                            letter.type(),
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
            return Optional.of(acked);
        } catch (ExecutionException | TimeoutException e) {
            if (isPersistent) {
                postman.missed(letter);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the bot, and goes on. */
    void send(FakeTeam team, String type, JsonObject payload) {
        underWay.incrementAndGet();
        var _ =
                sent(team, type, payload, 0)
                        .whenComplete((_, _) -> {
                            underWay.decrementAndGet();
                            synchronized (underWay) {
                                underWay.notifyAll();
                            }
                        });
    }

    /** Waits until something has happened. */
    public void await(BooleanSupplier happened) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it did not happen");
            }
            rest();
        }
    }

    /**
     * Waits until something is to be seen in this workspace; looks when something changed there.
     */
    public void awaitIn(FakeTeam team, BooleanSupplier seen) {
        var looked = new AtomicInteger(-1);
        await(() -> {
            int now = team.changes();
            return looked.getAndSet(now) != now && seen.getAsBoolean();
        });
    }

    private synchronized void rest() {
        try {
            wait(LOOK);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the bot has acknowledged all it was told. */
    public void quiet() {
        synchronized (underWay) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT);
            while (underWay.get() > 0) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the bot does not acknowledge");
                }
                try {
                    underWay.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private CompletableFuture<JsonObject> sent(
            FakeTeam team, String type, JsonObject payload, int retry) {
        var where = address;
        return where == null
                ? sockets.send(team.id, type, payload, retry, isToAll)
                : posted(where, team, type, payload, retry);
    }

    private CompletableFuture<JsonObject> posted(
            URI where, FakeTeam team, String type, JsonObject payload, int retry) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var reply = request(where, team, type, body(type, payload), retry, now());
                    if (reply.statusCode() != 200) {
                        throw new IllegalStateException("answered " + reply.statusCode());
                    }
                    return reply.body().startsWith("{")
                            ? JsonParser.parseString(reply.body()).getAsJsonObject()
                            : new JsonObject();
                },
                workers);
    }

    /** A signed request as Slack makes it; {@code at} is when it says it was made. */
    public HttpResponse<String> request(
            URI where, FakeTeam team, String type, String body, int retry, Instant at) {
        return post(where, type, body, retry, at, sign(team.signingSecret(), at, body));
    }

    /** A request with this signature, right or wrong. */
    public static HttpResponse<String> post(
            URI where, String type, String body, int retry, Instant at, String signature) {
        var request =
                HttpRequest.newBuilder(where)
                        .header("X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()))
                        .header("X-Slack-Signature", signature)
                        .header(
                                "Content-Type",
                                type.equals("events_api")
                                        ? "application/json"
                                        : "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(retry));
            request.header("X-Slack-Retry-Reason", "http_timeout");
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature of a request. */
    public static String sign(String secret, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = "v0:" + at.getEpochSecond() + ":" + body;
            return "v0="
                    + HexFormat.of()
                            .formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A payload as it stands in the body of a request. */
    public static String body(String type, JsonObject payload) {
        return switch (type) {
            case "events_api" -> payload.toString();
            case "interactive" -> "payload=" + encoded(payload.toString());
            default ->
                    payload.entrySet().stream()
                            .map(it -> it.getKey() + "=" + encoded(it.getValue().getAsString()))
                            .collect(Collectors.joining("&"));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // The bot asks Slack.

    private void api(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestURI().getPath().substring("/api/".length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var in = form(body);
        Fault fault;
        synchronized (this) {
            counts.merge(method, 1, Integer::sum);
            fault = faults.getOrDefault(method, new ArrayDeque<>()).poll();
            fault = fault == null ? Fault.NONE : fault;
        }
        if (fault == Fault.TOO_MANY) {
            tooMany(exchange);
        } else if (fault == Fault.DOWN) {
            answer(exchange, 503, "down");
        } else if (fault == Fault.BROKEN_BEFORE) {
            exchange.close();
        } else if (fault == Fault.HANGS_BEFORE) {
            hang(exchange);
        } else {
            answered(exchange, method, in, fault);
        }
    }

    private void answered(HttpExchange exchange, String method, Map<String, String> in, Fault fault)
            throws IOException {
        var team = team(exchange);
        if (team.isPresent() && isOver(team.get(), method, in)) {
            tooMany(exchange);
            return;
        }
        var out = carriedOut(exchange, team, method, in);
        switch (fault) {
            case BROKEN_AFTER -> exchange.close();
            case HANGS_AFTER -> hang(exchange);
            case DOWN_AFTER -> answer(exchange, 500, "trouble");
            case FATAL_AFTER -> answer(exchange, 200, "{\"ok\":false,\"error\":\"fatal_error\"}");
            case NONE -> {
                team.ifPresent(
                        it -> exchange.getResponseHeaders().add("x-oauth-scopes", scopes(it)));
                answer(exchange, 200, out.toString());
            }
            default -> throw new IllegalStateException("no such fault here: " + fault);
        }
    }

    /** Says nothing any more, and does not hang up. */
    private void hang(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            exchange.close();
        }
    }

    private synchronized String scopes(FakeTeam team) {
        return String.join(",", team.scopes);
    }

    private synchronized boolean isOver(FakeTeam team, String method, Map<String, String> in) {
        boolean over =
                limits != null
                        && limits.isOver(team.id, method, in.getOrDefault("channel", ""), now());
        tooMany += over ? 1 : 0;
        return over;
    }

    private JsonObject carriedOut(
            HttpExchange exchange, Optional<FakeTeam> team, String method, Map<String, String> in) {
        try {
            synchronized (this) {
                if (method.equals("apps.connections.open")) {
                    return connection(exchange);
                }
                if (team.isEmpty()) {
                    throw new No("invalid_auth");
                }
                if (team.get().isRevoked) {
                    throw new No("token_revoked");
                }
                return new Web(team.get()).call(method, in);
            }
        } catch (No no) {
            var out = new JsonObject();
            out.addProperty("ok", false);
            var words = no.code().split(" ");
            out.addProperty("error", words[0]);
            if (words.length > 1) {
                out.addProperty("needed", words[1]);
                team.ifPresent(it -> out.addProperty("provided", scopes(it)));
            }
            return out;
        }
    }

    private JsonObject connection(HttpExchange exchange) {
        var team =
                teams.values().stream()
                        .filter(it -> it.appToken().equals(token(exchange)))
                        .findFirst()
                        .filter(it -> !it.isHungUp)
                        .orElseThrow(() -> new No("invalid_auth"));
        var out = new JsonObject();
        out.addProperty("ok", true);
        out.addProperty("url", "ws://127.0.0.1:%d/?team=%s".formatted(sockets.getPort(), team.id));
        return out;
    }

    private synchronized Optional<FakeTeam> team(HttpExchange exchange) {
        return teams.values().stream()
                .filter(it -> it.botToken().equals(token(exchange)))
                .findFirst();
    }

    private static String token(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replace("Bearer ", "");
    }

    private static void tooMany(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (String pair : body.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void response(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        var body =
                JsonParser.parseString(
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .getAsJsonObject();
        try {
            synchronized (this) {
                BlockRules.ofMessage(body.getAsJsonArray("blocks"));
                var team = teams.get(parts[2]);
                var interaction = team == null ? null : team.interactions.get(parts[3]);
                if (interaction == null) {
                    throw new No("no_such_url");
                }
                interaction.responded(body);
            }
            answer(exchange, 200, "ok");
        } catch (No no) {
            answer(exchange, 404, no.code());
        }
    }

    /** Stops it; who still listens hears nothing more. */
    @Override
    public void close() {
        over.countDown();
        http.stop(0);
        try {
            sockets.stop(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        workers.shutdown();
    }

    /** Takes the app out of a workspace. */
    public synchronized void revoke(FakeTeam team) {
        team.isRevoked = true;
    }

    /** Takes the app out of a workspace, and says so. */
    public void uninstall(FakeTeam team) {
        revoke(team);
        send(team, "events_api", team.wrapped(FakeTeam.event("app_uninstalled")));
    }
}
