package nl.intervisie.session.act;

/**
 * What a lobby arranges.
 *
 * @param method content hash
 * @param minutes total length, counted from Begin
 * @param spoken whether the group talks beside the chat
 * @param keepHours how long what was said is kept after the close
 * @param suggestions whether there is a suggestion round
 */
public record Setup(
        String method,
        int minutes,
        boolean spoken,
        String language,
        boolean suggestions,
        int keepHours) {}
