package nl.intervisie.engine;

import java.time.Instant;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;

/**
 * What somebody asks, before it is known which seat they have and where their words will be kept.
 */
@FunctionalInterface
interface Request {

    SessionCommand command(Seat who, Instant at, Words words);
}
