package nl.intervisie.rules.broken.circle.journal;

import java.util.List;
import nl.intervisie.rules.broken.circle.engine.Front;

/** Knows who knows it. */
public record Back(List<Front> fronts) {}
