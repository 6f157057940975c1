package nl.intervisie.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.intervisie.chat.Hearing;
import org.jspecify.annotations.Nullable;

/** One workspace that Slack tells us about, by a socket that we open or at our own address. */
final class Connection {

    // Without it Bolt handles one thing at a time, and a slow one makes all others late.
    private static final int AT_ONCE = 10;

    private final TokenSet tokens;
    private final SlackPlatform.Branch branch;
    private final App app;
    private @Nullable SocketModeApp socket;

    Connection(
            Slack slack, TokenSet tokens, SlackPlatform.Branch branch, Supplier<Hearing> hearing) {
        this.tokens = tokens;
        this.branch = branch;
        app =
                new App(
                        AppConfig.builder()
                                .slack(slack)
                                .singleTeamBotToken(tokens.bot())
                                // Our own door looks at signatures, before anything is read.
                                .requestVerificationEnabled(false)
                                .build());
        new Inbound(branch, hearing).listen(app);
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

    /** Slack speaks to us from now on. */
    void listen() throws IOException {
        app.start();
        if (tokens.app().isPresent()) {
            socket = opened(tokens.app().get());
        }
    }

    private SocketModeApp opened(String token) throws IOException {
        try {
            var opened =
                    new SocketModeApp(token, app, SocketModeClient.Backend.JavaWebSocket, AT_ONCE);
            opened.startAsync();
            return opened;
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
            try {
                open.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("the socket to Slack did not close", e);
            }
        }
        app.stop();
    }
}
