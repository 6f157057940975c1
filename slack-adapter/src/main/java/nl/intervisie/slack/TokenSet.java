package nl.intervisie.slack;

import java.util.Optional;

/**
 * What opens one Slack workspace to us.
 *
 * @param app for Socket Mode; empty when Slack comes to our own address
 * @param signing proves that a request is Slack's; empty with Socket Mode alone
 */
public record TokenSet(String bot, Optional<String> app, Optional<String> signing) {

    /** Says which are there, and never what they are. */
    @Override
    public String toString() {
        return "TokenSet[app=%s, signing=%s]".formatted(app.isPresent(), signing.isPresent());
    }
}
