package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where live Discord is tried.
 *
 * @param channel a text channel with the bot and these people in it, and nobody else
 * @param people at least two of its members
 */
record LiveSettings(URI api, String token, String channel, List<String> people) {

    private static final List<String> NEEDED =
            List.of("DISCORD_TOKEN", "DISCORD_TEST_CHANNEL", "DISCORD_TEST_PEOPLE");

    static LiveSettings read(Map<String, String> variables) {
        var missing = missing(variables);
        if (!missing.isEmpty()) {
            fail(missing);
        }
        return new LiveSettings(
                URI.create(variables.getOrDefault("DISCORD_API_URL", App.DISCORD.toString())),
                at(variables, "DISCORD_TOKEN"),
                at(variables, "DISCORD_TEST_CHANNEL"),
                people(variables));
    }

    /** One sentence; empty when nothing is missing. */
    static String missing(Map<String, String> variables) {
        var unset = NEEDED.stream().filter(name -> at(variables, name).isBlank()).toList();
        if (!unset.isEmpty()) {
            return "To try live Discord, set %s: the token of the bot, the id of a text channel that only the bot and two people can see, and the ids of those two with a comma between"
                            .formatted(String.join(", ", unset))
                    + ".";
        }
        return people(variables).size() < 2
                ? "DISCORD_TEST_PEOPLE names fewer than two people, and two it takes to practise."
                : "";
    }

    private static String at(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).orElse("").strip();
    }

    private static List<String> people(Map<String, String> variables) {
        return Stream.of(at(variables, "DISCORD_TEST_PEOPLE").split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
