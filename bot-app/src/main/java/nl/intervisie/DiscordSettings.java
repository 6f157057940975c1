package nl.intervisie;

import java.net.URI;
import java.util.Optional;

/**
 * The Discord app this bot speaks as.
 *
 * @param token empty when there is no Discord
 * @param api where Discord is; empty for its usual address
 */
record DiscordSettings(Optional<String> token, Optional<URI> api) {

    static final DiscordSettings NONE = new DiscordSettings(Optional.empty(), Optional.empty());

    static DiscordSettings read(Variables variables) {
        var token = variables.secret("DISCORD_TOKEN");
        if (token.filter(it -> it.startsWith("Bot ")).isPresent()) {
            variables.complain("DISCORD_TOKEN begins with 'Bot '; give the token alone.");
        }
        return new DiscordSettings(token, variables.address("DISCORD_API_URL"));
    }

    /** Says whether there is a token, and never what it is. */
    @Override
    public String toString() {
        return "DiscordSettings[token=%s, api=%s]".formatted(token.isPresent(), api);
    }
}
