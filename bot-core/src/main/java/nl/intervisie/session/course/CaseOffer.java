package nl.intervisie.session.course;

import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** A case somebody offers. {@code urgency} runs from 1, it can wait, to 3, preferably today. */
public record CaseOffer(Seat who, TextRef story, TextRef question, String wanted, int urgency) {}
