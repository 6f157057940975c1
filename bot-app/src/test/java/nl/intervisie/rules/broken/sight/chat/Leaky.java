package nl.intervisie.rules.broken.sight.chat;

import nl.intervisie.rules.broken.sight.session.Run;

/** Words that carry a whole session. */
public record Leaky(Run run) {}
