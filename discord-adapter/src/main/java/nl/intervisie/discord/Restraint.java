package nl.intervisie.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.intervisie.chat.NotDelivered;

/**
 * Stops us before Discord does. Who is refused 10,000 times in ten minutes is shut out, and nothing
 * we do well is refused that often:
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
final class Restraint {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofMinutes(1);
    static final int MOST = 1000;

    private final InstantSource clock;
    private final Deque<Instant> refusals = new ArrayDeque<>();

    Restraint(InstantSource clock) {
        this.clock = clock;
    }

    /** Discord refused something. */
    synchronized void refused() {
        refusals.addLast(clock.instant());
        while (refusals.size() > MOST) {
            refusals.removeFirst();
        }
    }

    /**
     * @throws NotDelivered when we had better be silent for a while
     */
    synchronized void check() throws NotDelivered {
        var now = clock.instant();
        if (refusals.size() == MOST && refusals.getFirst().plus(WINDOW).isAfter(now)) {
            throw new NotDelivered("Discord refuses too much of what we ask", REST);
        }
    }
}
