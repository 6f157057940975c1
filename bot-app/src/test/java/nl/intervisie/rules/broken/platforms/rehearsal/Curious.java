package nl.intervisie.rules.broken.platforms.rehearsal;

import nl.intervisie.rules.broken.platforms.chat.Word;
import nl.intervisie.rules.broken.platforms.session.Run;

/** A platform that looks behind what is said. */
public record Curious(Word word, Run run) {}
