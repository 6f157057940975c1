package nl.intervisie.engine;

import java.time.Duration;
import java.time.InstantSource;
import nl.intervisie.chat.Incoming;

/**
 * Whose reactions stand on our cards, as far as we heard: so that one that still stands there when
 * we look again counts no second time, and one that is gone does not count on.
 */
record Reactions(Journal journal, InstantSource clock) {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String NAME = "reaction ";
    private static final String ON = "on";

    /**
     * Remembers that this was heard, before it has its effect: a fall in between loses a tap, which
     * its person sees, rather than counting it twice, which nobody does.
     */
    void hear(Incoming.Reacted reacted) {
        if (reacted.on()) {
            var until = clock.instant().plus(REMEMBERED);
            journal.keep(reacted.who(), name(reacted), ON, until);
        } else {
            journal.forget(reacted.who(), name(reacted));
        }
    }

    /** Whether it is other than what was heard last. */
    boolean isNew(Incoming.Reacted reacted) {
        return journal.kept(reacted.who(), name(reacted)).isPresent() != reacted.on();
    }

    private static String name(Incoming.Reacted reacted) {
        return NAME + reacted.message().id() + " " + reacted.emoji();
    }
}
