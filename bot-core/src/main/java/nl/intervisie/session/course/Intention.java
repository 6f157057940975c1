package nl.intervisie.session.course;

import java.time.Instant;
import java.util.Optional;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What a bringer means to do about their case.
 *
 * @param remindAt when it comes back to them; empty when they named no day
 */
public record Intention(Seat who, TextRef step, Optional<Instant> remindAt) {}
