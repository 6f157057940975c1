package nl.intervisie.session.act;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How a session over days goes.
 *
 * @param each working days of the group that each moment lasts
 * @param fitted whether a moment that has no working day of somebody lasts until it has one
 * @param zone where people are who did not say so themselves
 * @param opens the hour from which people may be spoken to on a working day of theirs, local
 * @param closes the hour from which they may not any more
 * @param from when it could begin: what the dates in the lobby are reckoned from
 */
public record Rhythm(int each, boolean fitted, ZoneId zone, int opens, int closes, Instant from) {

    /** The same with moments of this many working days. */
    public Rhythm lasting(int days) {
        return new Rhythm(days, false, zone, opens, closes, from);
    }

    /** The same with moments as long as somebody needs. */
    public Rhythm fitting() {
        return new Rhythm(each, true, zone, opens, closes, from);
    }
}
