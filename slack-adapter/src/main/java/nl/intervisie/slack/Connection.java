package nl.intervisie.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One workspace that Slack tells us about, by a socket that we open or at our own address. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final TokenSet tokens;
    private final SlackPlatform.Branch branch;
    private final App app;
    private final Executor after;
    private volatile @Nullable Socket socket;

    Connection(Slack slack, TokenSet tokens, SlackPlatform.Branch branch, Executor after) {
        this.tokens = tokens;
        this.branch = branch;
        this.after = after;
        app = app(slack, tokens);
        new Inbound(branch, branch.hearing(), this::safely).listen(app);
        branch.team().api().whenOut(this::left);
    }

    /**
     * Our own door looks at signatures before anything is read, and of what the token is worth Bolt
     * would ask Slack every ten minutes, while somebody waits.
     */
    private static App app(Slack slack, TokenSet tokens) {
        var config = AppConfig.builder().slack(slack).singleTeamBotToken(tokens.bot()).build();
        return new App(config, new ArrayList<>());
    }

    private void safely(Runnable what) {
        after.execute(() -> {
            try {
                what.run();
            } catch (RuntimeException e) {
                LOG.warn("What came after it did not succeed: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** Only this workspace is left: its sessions end, and nothing is said or heard there. */
    private void left() {
        LOG.warn("The app was taken out of {}; nothing is said there.", branch.team().workspace());
        safely(branch::isLeft);
        safely(() -> {
            try {
                close();
            } catch (IOException e) {
                LOG.warn("A socket did not close: {}", e.getClass().getSimpleName());
            }
        });
    }

    SlackPlatform.Branch branch() {
        return branch;
    }

    App app() {
        return app;
    }

    Optional<String> signing() {
        return tokens.signing();
    }

    boolean isBySocket() {
        return tokens.app().isPresent();
    }

    /** Since when Slack can not reach us by the socket we open; empty when it can, or need not. */
    Optional<Instant> deafSince() {
        return Optional.ofNullable(socket).flatMap(Socket::closedSince);
    }

    /** Slack speaks to us from now on. */
    void listen() throws IOException {
        app.start();
        if (tokens.app().isPresent()) {
            var opened = opened(tokens.app().get());
            opened.whenBack(this::catchUp);
            socket = opened;
        }
        catchUp();
        safely(() -> branch.team().tongues().ask(branch.team().api(), branch.rest()));
    }

    private void catchUp() {
        safely(new Rounds(branch)::all);
    }

    private Socket opened(String token) throws IOException {
        try {
            return Socket.open(app, token, Workspaces.THREADS, branch.team().clock());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the socket to Slack did not open", e);
        }
    }

    /** Slack is not heard any more; what it sends now it sends again later. */
    void close() throws IOException {
        var open = socket;
        if (open != null) {
            open.close();
        }
        app.stop();
    }
}
