package nl.intervisie.rehearsal.solo;

/**
 * What the one who tries it could do now.
 *
 * @param soft whether nobody waits for it
 * @param own whether it is where only they see it
 * @param line what they might say; empty when it is a tap or a form
 * @param slip an advice that sounds like a question, to try; empty when this is not the place
 */
public record Cue(String label, boolean soft, boolean own, String line, String slip) {}
