package nl.intervisie.discord;

import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * How often we may still log in: https://docs.discord.com/developers/events/gateway. Who starts and
 * falls again and again must not use them up, as nobody can log in then until the next day.
 *
 * @param remaining so many times
 * @param reset until there are as many as there were
 */
record Logins(int remaining, Duration reset) {

    /** These are left for whoever mends what makes it fall. */
    static final int SPARED = 20;

    private static final int FEW = 200;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    static Logins read(DataObject limit) {
        return new Logins(
                limit.getInt("remaining"), Duration.ofMillis(limit.getLong("reset_after", 0)));
    }

    boolean areFew() {
        return remaining < FEW;
    }

    boolean areUsedUp() {
        return remaining < SPARED;
    }

    /** How long to wait before the next: so long that those that are left last until then. */
    Duration pause() {
        if (!areFew() || areUsedUp()) {
            return Duration.ZERO;
        }
        var each = reset.dividedBy(remaining - SPARED + 1L);
        return each.compareTo(LONGEST) > 0 ? LONGEST : each;
    }
}
