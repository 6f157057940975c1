package nl.intervisie.rules.broken.circle.engine;

import nl.intervisie.rules.broken.circle.journal.Back;

/** Knows who knows it. */
public record Front(Back back) {}
