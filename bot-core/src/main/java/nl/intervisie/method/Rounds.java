package nl.intervisie.method;

/**
 * A row of phases that is gone through several times: with the next bringer each time where it
 * begins with an offer, else for the case there is.
 *
 * @param first id of the phase it begins with
 * @param last id of the phase it ends with
 * @param onlyWith the switch without which it is gone through once; empty when always
 */
public record Rounds(String first, String last, int times, String onlyWith) {}
