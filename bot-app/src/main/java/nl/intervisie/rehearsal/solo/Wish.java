package nl.intervisie.rehearsal.solo;

/**
 * What somebody wants to try.
 *
 * @param story which case, by its name
 * @param role bringer, participant or guide
 */
public record Wish(String method, String role, String language, int minutes, String story) {}
