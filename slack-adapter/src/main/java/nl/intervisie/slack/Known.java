package nl.intervisie.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.intervisie.chat.craft.Kept;

/** Which message bears which sign, and in which thread it stands, as far as we know it by now. */
final class Known {

    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final int MANY = 20_000;

    private final InstantSource clock;
    private final Kept<String> messages;
    private final Kept<Instant> unclear;
    private final Kept<String> threads;

    Known(InstantSource clock) {
        this.clock = clock;
        messages = new Kept<>(clock, REMEMBERED, MANY);
        unclear = new Kept<>(clock, REMEMBERED, MANY);
        threads = new Kept<>(clock, REMEMBERED, MANY);
    }

    /** The message that bears this sign. */
    Optional<String> bearing(String sign) {
        return messages.get(sign);
    }

    void bears(String sign, String ts) {
        messages.put(sign, ts);
    }

    /** Nobody can tell whether a message with this sign stands there. */
    void isUnclear(String sign) {
        unclear.put(sign, clock.instant());
    }

    boolean wasUnclear(String sign) {
        return unclear.get(sign).isPresent();
    }

    /** Whether a request for it may still be on its way, as its line broke a moment ago. */
    boolean isSettling(String sign) {
        var now = clock.instant();
        return unclear.get(sign).filter(it -> it.plus(SETTLING).isAfter(now)).isPresent();
    }

    /** A message stands in this thread; in the channel itself when there is none. */
    void stands(String channel, String ts, Optional<String> thread) {
        threads.put(channel + "/" + ts, thread.orElse(""));
    }

    /** In which thread a message stands; empty text when in none, empty when we do not know. */
    Optional<String> thread(String channel, String ts) {
        return threads.get(channel + "/" + ts);
    }
}
