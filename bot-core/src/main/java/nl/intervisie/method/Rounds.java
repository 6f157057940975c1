package nl.intervisie.method;

/**
 * A row of phases that is gone through several times, each time with the next bringer.
 *
 * @param first id of the phase it begins with
 * @param last id of the phase it ends with
 * @param onlyWith the switch without which it is gone through once; empty when always
 */
public record Rounds(String first, String last, int times, String onlyWith) {}
