package nl.intervisie.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.chat.NotDelivered;

/**
 * What of one workspace Slack has shut for a while. It counts each method by itself, and what is
 * posted by channel: https://docs.slack.dev/apis/web-api/rate-limits. Whoever is told to wait is
 * told for all; nobody knocks meanwhile.
 */
final class Turnstile {

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<String, Instant> opens = new ConcurrentHashMap<>();

    Turnstile(InstantSource clock) {
        this.clock = clock;
    }

    /** What is shut when this call is one too many. */
    static String gate(String method, Map<String, String> arguments) {
        return method.equals("chat.postMessage")
                ? method + "/" + arguments.getOrDefault("channel", "")
                : method;
    }

    /**
     * Goes through, when it is open.
     *
     * @throws NotDelivered when it is not, without anything being asked of Slack
     */
    void pass(String gate) throws NotDelivered {
        var left = left(gate);
        if (left.isPresent()) {
            throw patience(gate, left.get());
        }
    }

    private Optional<Duration> left(String gate) {
        var now = clock.instant();
        opens.computeIfPresent(gate, (_, at) -> at.isAfter(now) ? at : null);
        return Optional.ofNullable(opens.get(gate)).map(at -> Duration.between(now, at));
    }

    /** Slack has shut it for so long. */
    NotDelivered shut(String gate, Duration asked) {
        var after = asked.compareTo(LEAST) < 0 ? LEAST : asked;
        opens.merge(gate, clock.instant().plus(after), Turnstile::later);
        return patience(gate, after);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static NotDelivered patience(String gate, Duration after) {
        return new NotDelivered("Slack asks for patience", after, gate);
    }
}
