package nl.intervisie.rehearsal.solo;

/**
 * What the one who tries it could do now.
 *
 * @param soft whether nobody waits for it
 * @param own whether it is where only they see it
 * @param form whether it is done with a form, that does not lie filled in before them yet
 * @param filled whether it is a form that lies filled in before them
 * @param line what they might say; empty when it is a tap or a form
 * @param slip an advice that sounds like a question, to try; empty when this is not the place
 */
public record Cue(
        String label,
        boolean soft,
        boolean own,
        boolean form,
        boolean filled,
        String line,
        String slip) {}
