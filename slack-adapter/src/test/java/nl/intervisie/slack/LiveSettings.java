package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where live Slack is tried.
 *
 * @param channel a private channel with the bot and these people in it, and nobody else
 * @param people at least two of its members
 */
record LiveSettings(URI api, TokenSet tokens, String channel, List<String> people) {

    private static final List<String> NEEDED =
            List.of(
                    "SLACK_BOT_TOKEN",
                    "SLACK_APP_TOKEN",
                    "SLACK_TEST_CHANNEL",
                    "SLACK_TEST_PEOPLE");

    static LiveSettings read(Map<String, String> variables) {
        var missing = missing(variables);
        if (!missing.isEmpty()) {
            fail(missing);
        }
        return new LiveSettings(
                URI.create(variables.getOrDefault("SLACK_API_URL", Workspaces.SLACK.toString())),
                new TokenSet(
                        at(variables, "SLACK_BOT_TOKEN"),
                        Optional.of(at(variables, "SLACK_APP_TOKEN")),
                        Optional.empty()),
                at(variables, "SLACK_TEST_CHANNEL"),
                people(variables));
    }

    /** One sentence; empty when nothing is missing. */
    static String missing(Map<String, String> variables) {
        var unset = NEEDED.stream().filter(name -> at(variables, name).isBlank()).toList();
        if (!unset.isEmpty()) {
            return "To try live Slack, set %s: the two tokens of the app, the id of a private channel that the bot is in, and the ids of two people in it with a comma between"
                            .formatted(String.join(", ", unset))
                    + ".";
        }
        return people(variables).size() < 2
                ? "SLACK_TEST_PEOPLE names fewer than two people, and two it takes to practise."
                : "";
    }

    private static String at(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).orElse("").strip();
    }

    private static List<String> people(Map<String, String> variables) {
        return Stream.of(at(variables, "SLACK_TEST_PEOPLE").split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
