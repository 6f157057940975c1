package nl.intervisie.trial;

import java.util.Optional;

/**
 * What the one who is really there could do now.
 *
 * @param id another one for each thing
 * @param label what it is called on its button
 * @param soft whether nobody waits for it
 * @param own whether it is where only they see it
 * @param form whether it is done with a form
 * @param line what they might say; empty when it is a tap or a form
 */
public record Need(
        String id, String label, boolean soft, boolean own, boolean form, Optional<String> line) {}
