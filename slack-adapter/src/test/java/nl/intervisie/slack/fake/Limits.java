package nl.intervisie.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a method may be called: https://docs.slack.dev/apis/web-api/rate-limits */
final class Limits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int POSTS_AT_ONCE = 5;
    private static final int POSTS_OF_ALL = 400;
    private static final Map<String, Integer> PER_MINUTE =
            Map.ofEntries(
                    Map.entry("conversations.create", 20),
                    Map.entry("conversations.archive", 20),
                    Map.entry("conversations.list", 20),
                    Map.entry("users.list", 20),
                    Map.entry("chat.update", 50),
                    Map.entry("chat.delete", 50),
                    Map.entry("conversations.invite", 50),
                    Map.entry("conversations.open", 50),
                    Map.entry("conversations.history", 50),
                    Map.entry("conversations.replies", 50),
                    Map.entry("conversations.info", 50),
                    Map.entry("reactions.add", 50),
                    Map.entry("chat.postEphemeral", 100),
                    Map.entry("views.open", 100),
                    Map.entry("views.publish", 100),
                    Map.entry("users.info", 100),
                    Map.entry("conversations.members", 100));

    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    /** Whether this call is one too many. */
    synchronized boolean isOver(String team, String method, String channel, Instant now) {
        if (method.equals("chat.postMessage")) {
            return over(team + "/posts", POSTS_OF_ALL, MINUTE, now)
                    || over(
                            team + "/" + channel,
                            POSTS_AT_ONCE,
                            Duration.ofSeconds(POSTS_AT_ONCE),
                            now);
        }
        return over(
                team + "/" + method,
                PER_MINUTE.getOrDefault(method, 100 * POSTS_AT_ONCE),
                MINUTE,
                now);
    }

    private boolean over(String key, int most, Duration window, Instant now) {
        var recent = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst().plus(window).isBefore(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return true;
        }
        recent.addLast(now);
        return false;
    }
}
