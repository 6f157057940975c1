package nl.intervisie.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;

/**
 * What was heard about a message that is not recorded yet: a reaction that is faster than our note
 * of the card, a correction that overtakes what it corrects. It waits here a minute at most, and
 * survives a fall.
 */
final class Parking {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String NAME = "parked ";

    private final Journal journal;
    private final InstantSource clock;
    private final Map<HeardKey, Incoming> waiting = new ConcurrentHashMap<>();

    Parking(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes up what an earlier life left. */
    void resume() {
        for (var kept : journal.keptBeginning(NAME)) {
            var incoming = Parked.read(kept.who(), kept.text());
            waiting.put(incoming.key(), incoming);
        }
    }

    /** Keeps this until its message is known, or a minute has passed. */
    void park(Incoming incoming) {
        var until = clock.instant().plus(LONGEST);
        journal.keep(incoming.who(), name(incoming), Parked.written(incoming), until);
        waiting.put(incoming.key(), incoming);
    }

    /** What waits in this room, and is not too old. */
    List<Incoming> in(RoomRef room) {
        return waiting.values().stream().filter(it -> it.room().equals(room)).toList();
    }

    /** It need not wait any more. */
    void leave(Incoming incoming) {
        if (waiting.remove(incoming.key()) != null) {
            journal.forget(incoming.who(), name(incoming));
        }
    }

    /** Forgets what waited in vain. */
    void tidy() {
        waiting.values().removeIf(it -> journal.kept(it.who(), name(it)).isEmpty());
    }

    private static String name(Incoming incoming) {
        return NAME + incoming.key().id();
    }
}
