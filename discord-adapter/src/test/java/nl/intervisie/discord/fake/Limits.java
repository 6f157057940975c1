package nl.intervisie.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often a bot may ask. Discord tells the limits only in its answers, so those of the routes are
 * what others have seen there; the one for all is documented:
 * https://docs.discord.com/developers/topics/rate-limits
 */
final class Limits {

    private static final int OF_ALL = 50;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Rule FREE = new Rule(OF_ALL, SECOND);
    private static final Map<String, Rule> RULES =
            Map.of(
                    "POST /channels/{}/messages",
                    new Rule(5, Duration.ofSeconds(5)),
                    "PATCH /channels/{}/messages/{}",
                    new Rule(5, Duration.ofSeconds(5)),
                    "DELETE /channels/{}/messages/{}",
                    new Rule(5, SECOND),
                    "PUT /channels/{}/messages/{}/reactions/{}/@me",
                    new Rule(1, Duration.ofMillis(300)),
                    "POST /webhooks/{}/{}",
                    new Rule(5, Duration.ofSeconds(2)));

    private final Map<String, Window> windows = new HashMap<>();
    private int refused;

    private record Rule(int most, Duration in) {}

    private static final class Window {
        int left;
        Instant until = Instant.MIN;

        boolean takes(Rule rule, Instant now) {
            if (!now.isBefore(until)) {
                left = rule.most();
                until = now.plus(rule.in());
            }
            left--;
            return left >= 0;
        }
    }

    /** What Discord says of its limits with an answer. */
    record Told(
            boolean isOver, boolean isGlobal, String bucket, int most, int left, Duration reset) {

        /** In whole seconds, as there is no other way in this header. */
        String patience() {
            return String.valueOf(Math.max(1, (reset.toMillis() + 999) / 1000));
        }

        String seconds() {
            return String.format(Locale.ROOT, "%.3f", Math.max(1, reset.toMillis()) / 1000.0);
        }
    }

    /** Counts this request; {@code route} is its method and path without ids. */
    synchronized Told asked(String route, String path, Instant now) {
        var rule = RULES.getOrDefault(route, FREE);
        boolean isForAll = !route.contains(" /interactions/") && !route.contains(" /webhooks/");
        var all = windows.computeIfAbsent("all", _ -> new Window());
        if (isForAll && !all.takes(FREE, now)) {
            refused++;
            return new Told(true, true, "", OF_ALL, 0, Duration.between(now, all.until));
        }
        var window = windows.computeIfAbsent(route + " " + major(path), _ -> new Window());
        boolean isOver = !window.takes(rule, now);
        refused += isOver ? 1 : 0;
        return new Told(
                isOver,
                false,
                Integer.toHexString(route.hashCode()),
                rule.most(),
                Math.max(0, window.left),
                Duration.between(now, window.until));
    }

    /** Channels, servers and webhooks have limits of their own. */
    private static String major(String path) {
        var parts = path.split("/");
        return switch (parts.length > 1 ? parts[1] : "") {
            case "channels", "guilds" -> parts[2];
            case "webhooks", "interactions" -> parts[2] + "/" + parts[3];
            default -> "";
        };
    }

    synchronized int refused() {
        return refused;
    }
}
