package nl.intervisie.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.intervisie.chat.NotDelivered;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops us before Discord does. Who is refused 10,000 times in ten minutes is shut out, and nothing
 * we do well is refused that often:
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
final class Restraint implements Interceptor {

    static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Restraint.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final InstantSource clock;
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private @Nullable Instant silentUntil;

    Restraint(InstantSource clock) {
        this.clock = clock;
    }

    /** Looks at every answer, whoever asked. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        var answer = chain.proceed(chain.request());
        boolean isShared = "shared".equals(answer.header("X-RateLimit-Scope"));
        switch (answer.code()) {
            case UNAUTHORIZED, FORBIDDEN -> refused();
            case TOO_MANY -> {
                if (!isShared) {
                    refused();
                }
            }
            default -> {}
        }
        return answer;
    }

    /** Discord refused something. */
    synchronized void refused() {
        refusals.addLast(clock.instant());
        while (refusals.size() > MOST) {
            refusals.removeFirst();
        }
    }

    /**
     * Discord does not take our token: nothing is asked for a while, and all that is owed waits.
     */
    synchronized NotDelivered unknown() {
        LOG.error(
                "Discord does not take the token; reset it under 'Bot' of your app, set DISCORD_TOKEN to the new one, and start again.");
        silentUntil = clock.instant().plus(WINDOW);
        return new NotDelivered("Discord does not take the token", WINDOW);
    }

    /**
     * @throws NotDelivered when we had better be silent for a while
     */
    synchronized void check() throws NotDelivered {
        var now = clock.instant();
        if (silentUntil != null && silentUntil.isAfter(now)) {
            throw new NotDelivered(
                    "Discord does not take the token", Duration.between(now, silentUntil));
        }
        if (refusals.size() == MOST && refusals.getFirst().plus(WINDOW).isAfter(now)) {
            throw new NotDelivered("Discord refuses too much of what we ask", REST);
        }
    }
}
