package nl.intervisie.rehearsal;

import nl.intervisie.rehearsal.house.House;

/** A house with its ways in: the one that is kept, or that of a session somebody tries alone. */
public record Site(House house, Inbound inbound, Answers answers) {}
