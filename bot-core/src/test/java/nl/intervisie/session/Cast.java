package nl.intervisie.session;

import java.time.Instant;
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

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Cast() {}

    /** So many seconds after nine. */
    static Instant at(int seconds) {
        return MONDAY.plusSeconds(seconds);
    }

    static TextRef words(int number) {
        return new TextRef(number, 0);
    }
}
