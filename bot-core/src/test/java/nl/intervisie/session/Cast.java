package nl.intervisie.session;

import java.time.Instant;
import java.time.ZoneId;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** The people of the rules, their fixed Monday, and what they say. */
final class Cast {

    static final Seat ANA = Seat.number(1);
    static final Seat BEN = Seat.number(2);
    static final Seat CLEO = Seat.number(3);
    static final Seat DIRK = Seat.number(4);
    static final Seat EVA = Seat.number(5);

    /** Not in the session. */
    static final Seat FAY = Seat.number(6);

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Cast() {}

    /** So many seconds after nine. */
    static Instant at(int seconds) {
        return MONDAY.plusSeconds(seconds);
    }

    /** Two working days a moment, from nine to six. */
    static Rhythm rhythm(Instant from) {
        return new Rhythm(2, false, ZONE, 9, 18, from);
    }

    static TextRef words(int number) {
        return new TextRef(number, 0);
    }
}
