package nl.intervisie.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * A Discord on this machine: REST and the gateway, with the rules the real one documents.
 * Everything that is asked of it is counted.
 */
public final class FakeDiscord implements AutoCloseable {

    static {
        // Without it every answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int WAIT = 60;
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    private static final String PATH = "/api/v10";
    private static final int CONTENT_SWITCH = 1 << 19;
    private static final int MEMBERS_SWITCH = 1 << 15;

    private final Set<String> shut = new HashSet<>();
    private final InstantSource clock;
    private final HttpServer http;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Gateway gateway = new Gateway(this);
    private final Map<String, FakeGuild> guilds = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();
    private boolean showsContent = true;
    private boolean showsMembers = true;
    private boolean isTwice;
    private boolean isBrief;
    private boolean isRevoked;
    private boolean isStrict;
    private volatile boolean isHurried;
    private int logins = 999;
    private Duration untilMore = Duration.ZERO;
    private final Limits limits = new Limits();
    private long last;
    private int changes;

    final Map<String, Interaction> interactions = new HashMap<>();
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Place> directs = new LinkedHashMap<>();
    final String bot;
    DataArray commands = DataArray.empty();

    /** Somebody with an account. */
    record Person(String id, String name, boolean isBot) {}

    /**
     * A request as it came.
     *
     * @param query the names of what stands behind its path
     */
    public record Request(String method, String path, Set<String> query, String body) {

        public Request {
            query = Set.copyOf(query);
        }

        /** Its path without ids. */
        public String route() {
            return Rest.route(path);
        }
    }

    /** With everything switched on that a bot can be shown. */
    public FakeDiscord(InstantSource clock) {
        this.clock = clock;
        bot = nextId();
        people.put(bot, new Person(bot, "intervisie", true));
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext(PATH + "/", this::api);
        http.setExecutor(workers);
        http.start();
        gateway.begin();
    }

    Instant now() {
        return clock.instant();
    }

    Gateway gateway() {
        return gateway;
    }

    /** Where the bot is to find it. */
    public URI api() {
        return URI.create("http://127.0.0.1:%d%s/".formatted(http.getAddress().getPort(), PATH));
    }

    /** The app is not shown what people type. */
    public synchronized FakeDiscord hidesWords() {
        showsContent = false;
        return this;
    }

    /**
     * Tells of all members with the server itself, which saves half a second of JDA's asking. The
     * real one only does so when presences are shown as well.
     */
    public synchronized FakeDiscord tellsAllAtOnce() {
        isBrief = true;
        return this;
    }

    boolean isBrief() {
        return isBrief && showsMembers;
    }

    /** The app is not shown who is on a server. */
    public synchronized FakeDiscord hidesMembers() {
        showsMembers = false;
        return this;
    }

    /** The token of the bot. */
    public String token() {
        return "MTIz.token.of-the-bot";
    }

    boolean allows(long intents) {
        return (showsContent || !Intent.MESSAGE_CONTENT.isIn(intents))
                && (showsMembers || !Intent.GUILD_MEMBERS.isIn(intents));
    }

    /** Ids grow, and carry the time in which they were made. */
    synchronized String nextId() {
        last = Math.max(last + 1, (System.currentTimeMillis() - 1_420_070_400_000L) << 22);
        return Long.toUnsignedString(last);
    }

    /** Marks that something changed, and when among all changes. */
    public synchronized int touch() {
        return ++changes;
    }

    /** Counts up at every change that somebody can see. */
    public synchronized int changes() {
        return changes;
    }

    /** A server that the bot was invited to, with all that its invitation asks for. */
    public synchronized FakeGuild guild(String name) {
        var guild = new FakeGuild(this, nextId(), name);
        guilds.put(guild.id, guild);
        return guild;
    }

    Map<String, FakeGuild> guilds() {
        return guilds;
    }

    Person person(String id) {
        var person = people.get(id);
        if (person == null) {
            throw No.unknown(10013);
        }
        return person;
    }

    /** From now on everything is told twice. */
    public synchronized FakeDiscord twice() {
        isTwice = true;
        return this;
    }

    /** From now on asks too often what asks too often. */
    public synchronized FakeDiscord strict() {
        isStrict = true;
        return this;
    }

    /** From now on people do not wait until the bot has heard what they do. */
    public synchronized FakeDiscord inAHurry() {
        isHurried = true;
        return this;
    }

    /** How often something was asked too often. */
    public int refusedAsTooMany() {
        return limits.refused();
    }

    /** So many times the bot may still log in, and when that will be more again. */
    public synchronized FakeDiscord logins(int remaining, Duration untilMore) {
        logins = remaining;
        this.untilMore = untilMore;
        return this;
    }

    DataObject logins() {
        return DataObject.empty()
                .put("total", 1000)
                .put("remaining", logins)
                .put("reset_after", untilMore.toMillis())
                .put("max_concurrency", 1);
    }

    /** Takes the token back. */
    public synchronized void revoke() {
        isRevoked = true;
    }

    /** Gives the token back. */
    public synchronized void restore() {
        isRevoked = false;
    }

    /** The next requests of this route go wrong like this; its ids are written {@code {}}. */
    public synchronized void goesWrong(String route, Fault... next) {
        faults.computeIfAbsent(route, _ -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** The next so many requests of this route are refused. */
    public void refuses(String route, int times) {
        for (int i = 0; i < times; i++) {
            goesWrong(route, Fault.FORBIDDEN);
        }
    }

    /** How often a route was called, well or not. */
    public synchronized int count(String route) {
        return counts.getOrDefault(route, 0);
    }

    /** How often each route was called. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** That a person had the first answer to something they did, and after how long. */
    public record Answered(Instant at, long millis) {}

    /** The first answers that people had since they were asked for here. */
    public synchronized List<Answered> answered() {
        var all = List.copyOf(answered);
        answered.clear();
        return all;
    }

    synchronized void isAnswered(Interaction interaction) {
        if (!interaction.user().equals(bot)) {
            answered.add(
                    new Answered(
                            interaction.at(),
                            Duration.between(interaction.at(), now()).toMillis()));
        }
    }

    /** How many people had no answer in time. */
    public synchronized long unanswered() {
        return interactions.values().stream()
                .distinct()
                .filter(it -> !it.isAnswered() && isLate(it))
                .count();
    }

    /** Everything that was asked, in order. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What the bot wants to be commanded with. */
    public synchronized DataArray commands() {
        return commands;
    }

    /** How often the bot said who it is. */
    public int identifies() {
        return gateway.identifies();
    }

    /** How often the bot came back to where it was. */
    public int resumes() {
        return gateway.resumes();
    }

    public void askToReconnect() {
        gateway.askToReconnect();
    }

    public void invalidate() {
        gateway.invalidate();
    }

    public void awaitListener() {
        gateway.awaitListener();
    }

    /**
     * Waits until the bot has taken in all it was told: it takes things in one after another, so a
     * click on a button that nobody knows is answered after all that came before.
     */
    public void flush() {
        if (!isHurried && gateway.isHeard()) {
            var probe = new Interaction(nextId(), bot, FakeGuild.COMPONENT, true, now());
            synchronized (this) {
                interactions.put(probe.id(), probe);
            }
            gateway.tell("INTERACTION_CREATE", click(probe));
            await(probe::isAnswered);
        }
    }

    private synchronized DataObject click(Interaction probe) {
        var place = direct(bot);
        var said = new Place.Said(nextId(), bot, 0, now());
        return DataObject.empty()
                .put("id", probe.id())
                .put("application_id", bot)
                .put("type", probe.type())
                .put("token", probe.token())
                .put("version", 1)
                .put("channel_id", place.id)
                .put(
                        "channel",
                        DataObject.empty()
                                .put("id", place.id)
                                .put("type", Place.DIRECT)
                                .put("recipients", DataArray.empty().add(user(bot))))
                .put("user", user(bot))
                .put("locale", "nl")
                .put("app_permissions", "0")
                .put("entitlements", DataArray.empty())
                .put("authorizing_integration_owners", DataObject.empty())
                .put("context", 1)
                .put("message", Messages.json(this, null, place, said))
                .put(
                        "data",
                        DataObject.empty()
                                .put("component_type", 2)
                                .put("custom_id", "probe")
                                .put("id", 1));
    }

    /** Waits until something has happened here. */
    public synchronized void await(BooleanSupplier happened) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it did not happen");
            }
            try {
                wait(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // Discord tells the bot.

    /** What a bot hears first. */
    synchronized void welcome(String session, String url) {
        var all = DataArray.empty();
        guilds.values()
                .forEach(it ->
                        all.add(DataObject.empty().put("id", it.id).put("unavailable", true)));
        gateway.tell(
                "READY",
                DataObject.empty()
                        .put("v", 10)
                        .put("user", user(bot))
                        .put("guilds", all)
                        .put("session_id", session)
                        .put("resume_gateway_url", url)
                        .put("application", DataObject.empty().put("id", bot).put("flags", 0))
                        .put("private_channels", DataArray.empty())
                        .put("shard", DataArray.empty().add(0).add(1)));
        guilds.values().forEach(it -> gateway.tell("GUILD_CREATE", it.json(), Intent.GUILDS));
    }

    /** The members of a server, where the bot may know them. */
    synchronized void members(DataObject asked) {
        var id =
                asked.isType("guild_id", net.dv8tion.jda.api.utils.data.DataType.ARRAY)
                        ? asked.getArray("guild_id").getString(0)
                        : asked.getString("guild_id");
        var guild = guilds.get(id);
        if (guild == null) {
            return;
        }
        var chunk =
                DataObject.empty()
                        .put("guild_id", id)
                        .put("members", guild.membersJson())
                        .put("chunk_index", 0)
                        .put("chunk_count", 1)
                        .put("not_found", DataArray.empty());
        if (!asked.isNull("nonce")) {
            chunk.put("nonce", asked.getString("nonce"));
        }
        gateway.tell("GUILD_MEMBERS_CHUNK", chunk, Intent.GUILD_MEMBERS);
    }

    /** Tells the bot, once or twice. */
    void tell(String type, DataObject data, Intent... oneOf) {
        gateway.tell(isTwice ? 2 : 1, type, data, oneOf);
    }

    /** Tells the bot of an interaction, and waits for the first answer to it. */
    void ask(Interaction interaction, DataObject payload) {
        synchronized (this) {
            interactions.put(interaction.id(), interaction);
            interactions.put(interaction.token(), interaction);
        }
        tell("INTERACTION_CREATE", payload);
        flush();
    }

    /** Somebody opens the bot's invitation in this server. */
    public synchronized void letIn(FakeGuild guild) {
        guilds.put(guild.id, guild);
        gateway.tell("GUILD_CREATE", guild.json(), Intent.GUILDS);
    }

    /** The bot is put out of this server, which goes on without it. */
    public synchronized void putOut(FakeGuild guild) {
        guilds.remove(guild.id);
        gateway.tell("GUILD_DELETE", DataObject.empty().put("id", guild.id), Intent.GUILDS);
    }

    /** Tells the bot something in a way that Discord would not. */
    public void misspeak(String type, DataObject data) {
        gateway.tell(type, data);
    }

    boolean isLate(Interaction interaction) {
        return interaction.at().plus(FIRST_ANSWER).isBefore(now());
    }

    // The bot asks Discord.

    private void api(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(PATH.length());
        var method = exchange.getRequestMethod();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var route = method + " " + Rest.route(path);
        Fault fault;
        Optional<Limits.Told> told = Optional.empty();
        synchronized (this) {
            if (!isHurried) {
                requests.add(new Request(method, path, query(exchange).keySet(), body));
            }
            counts.merge(route, 1, Integer::sum);
            var next = isProbe(path) ? null : faults.getOrDefault(route, new ArrayDeque<>()).poll();
            fault = next == null ? Fault.NONE : next;
            if (isStrict) {
                told = Optional.of(limits.asked(route, path, Instant.now()));
            }
        }
        if (told.filter(Limits.Told::isOver).isPresent()) {
            tooMany(exchange, told.get());
            return;
        }
        told.ifPresent(it -> limits(exchange, it));
        switch (fault) {
            case TOO_MANY -> tooMany(exchange, route);
            case TOO_MANY_OF_ALL ->
                    tooMany(
                            exchange,
                            new Limits.Told(true, true, "", 50, 0, Duration.ofSeconds(1)));
            case FORBIDDEN ->
                    answer(exchange, 403, "{\"message\":\"Missing Access\",\"code\":50001}");
            case TOO_LATE ->
                    answer(exchange, 404, "{\"message\":\"Unknown interaction\",\"code\":10062}");
            case DOWN ->
                    answer(
                            exchange,
                            500,
                            "{\"message\":\"500: Internal Server Error\",\"code\":0}");
            case BAD_GATEWAY -> answer(exchange, 502, "<html>");
            case BROKEN_BEFORE -> exchange.close();
            case NONE, BROKEN_AFTER, DOWN_AFTER ->
                    answered(exchange, route, method, path, body, fault);
        }
    }

    private boolean isProbe(String path) {
        var interaction =
                path.startsWith("/interactions/") ? interaction(path.split("/")[2]) : null;
        return interaction != null && interaction.user().equals(bot);
    }

    private void answered(
            HttpExchange exchange,
            String route,
            String method,
            String path,
            String body,
            Fault fault)
            throws IOException {
        Optional<String> out;
        int status = 200;
        try {
            out = carriedOut(exchange, method, path, body);
        } catch (No no) {
            status = no.status();
            out =
                    Optional.of(
                            DataObject.empty()
                                    .put("code", no.code())
                                    .put("message", String.valueOf(no.getMessage()))
                                    .toString());
        }
        synchronized (this) {
            notifyAll();
        }
        switch (fault) {
            case BROKEN_AFTER -> exchange.close();
            case DOWN_AFTER -> answer(exchange, 500, "{\"message\":\"500\",\"code\":0}");
            default -> {
                if (!isStrict) {
                    limits(exchange, route);
                }
                answer(exchange, out.isEmpty() ? 204 : status, out.orElse(""));
            }
        }
    }

    private synchronized Optional<String> carriedOut(
            HttpExchange exchange, String method, String path, String body) {
        var rest = new Rest(this, query(exchange));
        // An interaction carries its own token, in its address.
        boolean isOurs =
                ("Bot " + token()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!path.startsWith("/interactions/")
                && !path.startsWith("/webhooks/")
                && (!isOurs || isRevoked)) {
            throw No.unauthorized();
        }
        return rest.call(method, path, body.isEmpty() ? DataObject.empty() : parsed(body));
    }

    private static DataObject parsed(String body) {
        return body.startsWith("[")
                ? DataObject.empty().put("list", DataArray.fromJson(body))
                : DataObject.fromJson(body);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var all = new HashMap<String, String>();
        var query = exchange.getRequestURI().getQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            all.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return all;
    }

    private static void limits(HttpExchange exchange, String route) {
        var headers = exchange.getResponseHeaders();
        headers.add("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
        headers.add("X-RateLimit-Limit", "1000");
        headers.add("X-RateLimit-Remaining", "999");
        headers.add("X-RateLimit-Reset-After", "1.000");
        headers.add("X-RateLimit-Reset", String.valueOf(System.currentTimeMillis() / 1000.0 + 1));
    }

    private static void limits(HttpExchange exchange, Limits.Told told) {
        var headers = exchange.getResponseHeaders();
        headers.set("X-RateLimit-Bucket", told.bucket());
        headers.set("X-RateLimit-Limit", String.valueOf(told.most()));
        headers.set("X-RateLimit-Remaining", String.valueOf(told.left()));
        headers.set("X-RateLimit-Reset-After", told.seconds());
        headers.set(
                "X-RateLimit-Reset",
                String.valueOf((System.currentTimeMillis() + told.reset().toMillis()) / 1000.0));
    }

    private static void tooMany(HttpExchange exchange, Limits.Told told) throws IOException {
        var headers = exchange.getResponseHeaders();
        if (told.isGlobal()) {
            headers.add("X-RateLimit-Global", "true");
            headers.add("X-RateLimit-Scope", "global");
        } else {
            limits(exchange, told);
            headers.add("X-RateLimit-Scope", "user");
        }
        headers.add("Retry-After", told.patience());
        answer(
                exchange,
                429,
                "{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":%s}"
                        .formatted(told.seconds(), told.isGlobal()));
    }

    private static void tooMany(HttpExchange exchange, String route) throws IOException {
        limits(exchange, route);
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(
                exchange,
                429,
                "{\"message\":\"You are being rate limited.\",\"retry_after\":1.0,\"global\":false}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Via", "1.1 fake");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    DataObject application() {
        return DataObject.empty()
                .put("id", bot)
                .put("name", "intervisie")
                .put("description", "")
                .put(
                        "flags",
                        (showsContent ? CONTENT_SWITCH : 0) | (showsMembers ? MEMBERS_SWITCH : 0));
    }

    /** The servers of the bot as it is told of them. */
    DataArray servers() {
        var all = DataArray.empty();
        guilds.values()
                .forEach(it ->
                        all.add(
                                DataObject.empty()
                                        .put("id", it.id)
                                        .put("name", it.name)
                                        .put("permissions", String.valueOf(it.rightsOfBot()))));
        return all;
    }

    String gatewayUrl() {
        return gateway.url();
    }

    DataObject user(String id) {
        var person = person(id);
        return DataObject.empty()
                .put("id", id)
                .put("username", person.name())
                .put("discriminator", "0000")
                .put("global_name", person.name())
                .putNull("avatar")
                .put("bot", person.isBot())
                .put("verified", true)
                .put("mfa_enabled", false);
    }

    /** A place of any server, or a private conversation. */
    Place place(String id) {
        var direct = directs.get(id);
        if (direct != null) {
            return direct;
        }
        return guilds.values().stream()
                .flatMap(it -> Optional.ofNullable(it.places.get(id)).stream())
                .findFirst()
                .orElseThrow(() -> No.unknown(No.UNKNOWN_CHANNEL));
    }

    /** The server that a place is in; empty for a private conversation. */
    Optional<FakeGuild> guildOf(Place place) {
        return guilds.values().stream().filter(it -> it.places.containsKey(place.id)).findFirst();
    }

    /** This person takes no direct messages from now on. */
    public synchronized FakeDiscord shuts(String who) {
        shut.add(who);
        return this;
    }

    boolean isShut(Place place) {
        return place.type == Place.DIRECT && place.members.stream().anyMatch(shut::contains);
    }

    /** The conversation in which the bot and one person are alone. */
    Place direct(String who) {
        return directs.values().stream()
                .filter(it -> it.members.contains(who))
                .findFirst()
                .orElseGet(() -> {
                    var direct = new Place(nextId(), Place.DIRECT, "", null, bot);
                    direct.members.add(bot);
                    direct.members.add(who);
                    directs.put(direct.id, direct);
                    return direct;
                });
    }

    @Nullable Interaction interaction(String idOrToken) {
        return interactions.get(idOrToken);
    }

    /** Stops it; stop the bot first, or it comes back without end. */
    @Override
    public void close() {
        http.stop(0);
        try {
            gateway.stop(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        workers.shutdown();
    }
}
