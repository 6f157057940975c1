package nl.intervisie;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.slack.TokenSet;

/**
 * The Slack workspaces this bot serves.
 *
 * @param tokens one set a workspace
 * @param api where Slack is; empty for its usual address
 */
record SlackSettings(List<TokenSet> tokens, Optional<URI> api) {

    static final SlackSettings NONE = new SlackSettings(List.of(), Optional.empty());

    private static final int MOST = 50;

    SlackSettings {
        tokens = List.copyOf(tokens);
    }

    /** Whether Slack comes to our own address for one of them. */
    boolean comesHere() {
        return tokens.stream().anyMatch(it -> it.signing().isPresent());
    }

    /** {@code SLACK_BOT_TOKEN} and its companions; those of more workspaces end in _2, _3, …. */
    static SlackSettings read(Variables variables) {
        var tokens = new ArrayList<TokenSet>();
        for (int number = 1; number <= MOST; number++) {
            read(variables, number == 1 ? "" : "_" + number).ifPresent(tokens::add);
        }
        return new SlackSettings(tokens, variables.address("SLACK_API_URL"));
    }

    private static Optional<TokenSet> read(Variables variables, String ending) {
        var botName = "SLACK_BOT_TOKEN" + ending;
        var appName = "SLACK_APP_TOKEN" + ending;
        var signingName = "SLACK_SIGNING_SECRET" + ending;
        var bot = variables.token(botName, "xoxb-");
        var app = variables.token(appName, "xapp-");
        var signing = variables.secret(signingName);
        if (bot.isPresent() && app.isEmpty() && signing.isEmpty()) {
            variables.complain(
                    "%s is set, and neither %s nor %s is; set the first of these for Socket Mode, the second for HTTP."
                            .formatted(botName, appName, signingName));
        }
        if (bot.isEmpty() && (app.isPresent() || signing.isPresent())) {
            variables.complain(
                    "%s is not set; copy the 'Bot User OAuth Token' of the app into it."
                            .formatted(botName));
        }
        return bot.map(it -> new TokenSet(it, app, signing));
    }
}
