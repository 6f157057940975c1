package nl.intervisie.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Asks no more of all routes together than Discord takes of one bot, which is 50 times a second: of
 * that limit JDA only hears when it is passed, and then everybody waits. Answers to interactions do
 * not count. https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
 */
final class Pace implements Interceptor {

    private static final long EACH = Duration.ofMillis(28).toNanos();
    private static final long AT_ONCE = 6 * EACH;
    private static final Duration LATEST = Duration.ofSeconds(8);

    private final LongSupplier nanos;
    private long next;

    /**
     * @param nanos a clock that only runs on
     */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        next = nanos.getAsLong() - AT_ONCE;
    }

    /** Nothing was sent: the turn of this request comes too late. */
    static final class NoTurn extends IOException {

        private static final long serialVersionUID = 1L;

        NoTurn() {
            super("there is much to say to Discord");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var path = chain.request().url().encodedPath();
        if (!path.contains("/interactions/") && !path.contains("/webhooks/")) {
            rest(turn(LATEST).orElseThrow(NoTurn::new));
        }
        return chain.proceed(chain.request());
    }

    private void rest(Duration wait) {
        long until = nanos.getAsLong() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = until - nanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }

    /** How long to wait for one's turn; empty, and no turn taken, when it comes too late. */
    synchronized Optional<Duration> turn(Duration latest) {
        long now = nanos.getAsLong();
        long own = Math.max(next, now - AT_ONCE);
        var wait = Duration.ofNanos(Math.max(0, own - now));
        if (wait.compareTo(latest) > 0) {
            return Optional.empty();
        }
        next = own + EACH;
        return Optional.of(wait);
    }
}
