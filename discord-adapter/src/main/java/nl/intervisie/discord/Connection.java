package nl.intervisie.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.Workspace;
import nl.intervisie.discord.Servers.CannotOpen;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JDA between Discord and us: one line, or several when there are many servers. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final App app;
    private final String token;
    private final URI api;
    private final InstantSource clock;
    private final Rest rest;
    private final Restraint restraint;
    private final Pace pace;
    private final Ear ear;
    private final Line line;
    private final List<Object> listeners;
    private final Map<Workspace, Branch> branches = new ConcurrentHashMap<>();
    private volatile @Nullable ShardManager shards;
    private volatile boolean isClosed;

    Connection(
            App app,
            String token,
            URI api,
            InstantSource clock,
            Executor executor,
            Supplier<Hearing> hearing,
            Pace pace) {
        this.app = app;
        this.pace = pace;
        this.token = token;
        this.api = api;
        this.clock = clock;
        restraint = new Restraint(clock);
        rest = new Rest(this::line, restraint);
        ear = new Ear(this, executor, hearing);
        var numbers = new Numbering(clock);
        var talk = new Talk(this, ear, numbers);
        line = new Line(clock, this::announceCommands, ear, new Rereading(this, ear, talk));
        listeners =
                List.of(
                        numbers,
                        line,
                        new Interactions(this, ear),
                        talk,
                        new Attendance(this, ear, numbers),
                        new Bulletin(ear, numbers));
    }

    App app() {
        return app;
    }

    InstantSource clock() {
        return clock;
    }

    Rest rest() {
        return rest;
    }

    private Optional<JDA> line() {
        return Optional.ofNullable(shards).flatMap(it -> it.getShards().stream().findFirst());
    }

    Optional<Guild> guild(String id) {
        return Optional.ofNullable(shards).map(it -> it.getGuildById(id));
    }

    /** The branch of a server that is there now. */
    Optional<Branch> present(Workspace workspace) {
        return guild(Refs.guild(workspace))
                .map(_ -> branches.computeIfAbsent(workspace, it -> new Branch(it, this)));
    }

    /**
     * The branch of a server.
     *
     * @throws NotDelivered when it is not there now, or not yet
     * @throws Refused when we are not on that server (any more)
     */
    Branch branch(Workspace workspace) throws NotDelivered, Refused {
        var present = present(workspace);
        if (present.isPresent()) {
            return present.get();
        }
        var open = shards;
        var guild = Refs.guild(workspace);
        if (open == null
                || !isReady()
                || open.getShards().stream().anyMatch(it -> it.isUnavailable(number(guild)))) {
            throw new NotDelivered("Discord is not connected yet", AT_ONCE);
        }
        throw new Refused("the bot is not on this server any more");
    }

    private static long number(String id) {
        return Long.parseUnsignedLong(id);
    }

    /** Discord speaks to us from now on, or after a while when we logged in too often before. */
    void listen() throws CannotOpen {
        var pause = app.logins().pause();
        if (pause.isZero()) {
            open();
            return;
        }
        LOG.warn(
                "Discord lets this bot log in only {} times more today, so it waits {} seconds first. Look why it starts so often.",
                app.logins().remaining(),
                pause.toSeconds());
        var _ = ear.later(pause, this::openLate);
    }

    private synchronized void open() throws CannotOpen {
        if (isClosed) {
            return;
        }
        try {
            shards = builder().build();
        } catch (InvalidTokenException e) {
            throw new CannotOpen(
                    "Discord does not take the token; reset it under 'Bot' of your app, and set DISCORD_TOKEN to the new one.");
        }
    }

    private void openLate() {
        try {
            open();
        } catch (CannotOpen e) {
            LOG.error("{}", e.getMessage());
        }
    }

    /** Since when Discord can not reach us; empty when it can. */
    Optional<Instant> silentSince() {
        return line.silentSince(isReady());
    }

    private DefaultShardManagerBuilder builder() {
        var builder = DefaultShardManagerBuilder.createLight(token, intents());
        builder.setRestConfigProvider(_ -> new RestConfig().setBaseUrl(api.toString()));
        builder.setHttpClientBuilder(http());
        builder.setRequestTimeoutRetry(false);
        builder.setRateLimitElastic(Executors.newVirtualThreadPerTaskExecutor(), true);
        builder.setEnableShutdownHook(false);
        builder.enableCache(CacheFlag.MEMBER_OVERRIDES);
        if (app.seesMembers()) {
            builder.setMemberCachePolicy(MemberCachePolicy.ALL);
            builder.setChunkingFilter(ChunkingFilter.ALL);
        }
        builder.addEventListeners(listeners.toArray());
        return builder;
    }

    /** It never sends anything twice by itself. */
    private OkHttpClient.Builder http() {
        return new OkHttpClient.Builder()
                .addInterceptor(pace)
                .addInterceptor(restraint)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(PATIENCE)
                .readTimeout(ANSWER);
    }

    private List<GatewayIntent> intents() {
        var intents = new ArrayList<GatewayIntent>();
        intents.add(GatewayIntent.GUILD_MESSAGES);
        intents.add(GatewayIntent.GUILD_MESSAGE_REACTIONS);
        if (app.seesWords()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        if (app.seesMembers()) {
            intents.add(GatewayIntent.GUILD_MEMBERS);
        }
        return intents;
    }

    boolean isReady() {
        var open = shards;
        return open != null
                && open.getShards().stream().allMatch(it -> it.getStatus() == JDA.Status.CONNECTED);
    }

    /** Tells Discord what can be asked of us; what is there already stays as it is. */
    void announceCommands() {
        try {
            rest.announce(app.id(), new Commands().all());
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("Discord does not know the command now: {}", e.getMessage());
        }
    }

    /** Discord is not heard any more. */
    void close() {
        var open = closing();
        if (open == null) {
            return;
        }
        var all = List.copyOf(open.getShards());
        open.shutdown();
        for (var shard : all) {
            try {
                if (!shard.awaitShutdown(FAREWELL)) {
                    LOG.warn("The line to Discord does not close");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized @Nullable ShardManager closing() {
        isClosed = true;
        return shards;
    }
}
