package nl.intervisie.session.course;

import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What somebody wrote. */
public record Contribution(Seat who, TextRef words) {}
