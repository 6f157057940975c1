package nl.intervisie.slack;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Workspace;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All Slack workspaces this bot serves. */
public final class Workspaces implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    static final URI SLACK = URI.create("https://slack.com/api/");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** One for each thing that waits for Slack, or for the disk. */
    static final Executor THREADS =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

    private final List<Connection> connections;
    private final InstantSource clock;
    private final Rest rest;

    private Workspaces(List<Connection> connections, InstantSource clock, Rest rest) {
        this.connections = List.copyOf(connections);
        this.clock = clock;
        this.rest = rest;
    }

    /** A workspace could not be opened; the message says what to do, and holds no token. */
    public static final class CannotOpen extends Exception {

        private static final long serialVersionUID = 1L;

        CannotOpen(String sentence) {
            super(sentence);
        }
    }

    /**
     * Asks Slack about each workspace; nothing is heard before {@link #listen}.
     *
     * @param api where Slack is, when it is not at its usual address
     */
    public static Workspaces open(
            List<TokenSet> tokens,
            Optional<URI> api,
            InstantSource clock,
            Supplier<Hearing> hearing)
            throws CannotOpen {
        return open(tokens, slack(api.orElse(SLACK)), clock, hearing, Hands.ofOurOwn());
    }

    /**
     * Who does what nobody waits for.
     *
     * @param after what comes after an acknowledgement
     * @param soon what may come a little later, so that much of it is done once
     * @param rest how time passes between two questions to Slack
     */
    record Hands(Executor after, Executor soon, Rest rest) {

        static Hands ofOurOwn() {
            return new Hands(
                    THREADS,
                    CompletableFuture.delayedExecutor(SOON.toMillis(), MILLISECONDS, THREADS),
                    Rest.inEarnest());
        }
    }

    static Workspaces open(
            List<TokenSet> tokens,
            Slack slack,
            InstantSource clock,
            Supplier<Hearing> hearing,
            Hands hands)
            throws CannotOpen {
        var connections = new ArrayList<Connection>();
        for (var set : tokens) {
            var branch = SlackPlatform.Branch.of(team(slack, set, clock), hearing, hands);
            connections.add(new Connection(slack, set, branch, hands.after()));
        }
        return new Workspaces(connections, clock, hands.rest());
    }

    private static Team team(Slack slack, TokenSet tokens, InstantSource clock) throws CannotOpen {
        try {
            return Team.known(new WebApi(slack, tokens.bot(), clock), clock);
        } catch (SaysNo e) {
            throw new CannotOpen(
                    "Slack does not take the bot token (%s); copy it anew from 'OAuth & Permissions' of your app."
                            .formatted(e.code()));
        } catch (NotDelivered e) {
            throw new CannotOpen(
                    "Slack gives no answer now (%s); look at the network, and start again."
                            .formatted(e.getMessage()));
        }
    }

    /**
     * A client that never sends anything twice by itself, and that goes where it is sent and
     * nowhere else.
     */
    static Slack slack(URI api) {
        return slack(api, PATIENCE);
    }

    static Slack slack(URI api, Duration patience) {
        var http =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .readTimeout(patience)
                        .callTimeout(patience)
                        .build();
        var config = new SlackConfig();
        var prefix = api.toString();
        config.setMethodsEndpointUrlPrefix(prefix.endsWith("/") ? prefix : prefix + "/");
        config.getMethodsConfig().setStatsEnabled(false);
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /** The way out to all of them. */
    public SlackPlatform platform() {
        return new SlackPlatform(
                connections.stream()
                        .map(Connection::branch)
                        .collect(Collectors.toMap(it -> it.team().workspace(), it -> it)));
    }

    /** What Slack sends to our own address comes in here. */
    public Doorway doorway() {
        return new Doorway(connections, clock);
    }

    /** A workspace in which we hear nothing any more, and since when. */
    public record Deaf(Workspace workspace, Instant since) {}

    /** The workspaces whose socket is closed, however shortly. */
    public List<Deaf> deaf() {
        return connections.stream()
                .flatMap(it ->
                        it.deafSince().stream()
                                .map(since -> new Deaf(it.branch().team().workspace(), since)))
                .toList();
    }

    /** How many workspaces we hear by a socket of our own. */
    public int bySocket() {
        return (int) connections.stream().filter(Connection::isBySocket).count();
    }

    /** From now on Slack is heard. */
    public void listen() throws CannotOpen {
        for (var connection : connections) {
            try {
                connection.listen();
            } catch (IOException e) {
                throw new CannotOpen(
                        "Slack opens no socket for the app token; turn Socket Mode on, and give the token the scope connections:write (./intervisie doctor says more).");
            }
        }
    }

    @Override
    public void close() {
        rest.end();
        for (var connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                LOG.warn("A socket to Slack did not close: {}", e.getClass().getSimpleName());
            }
        }
    }
}
