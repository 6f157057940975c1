package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can only be answered when a far platform has told who reads a room or who looks after a
 * workspace. It is recorded and acknowledged, carried out when there is time to ask, one after
 * another in each workspace, and survives a fall.
 */
final class Enquiries {

    private static final Logger LOG = LoggerFactory.getLogger(Enquiries.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String NAME = "asked ";
    private static final String BETWEEN = "\n";

    private final Journal journal;
    private final ChatPlatform platform;
    private final Executor senders;
    private final InstantSource clock;
    private final Map<Workspace, Deque<Incoming>> waiting = new HashMap<>();

    Enquiries(Surroundings with) {
        journal = with.journal();
        platform = with.platform();
        senders = with.senders();
        clock = with.clock();
    }

    /** Keeps this, and has it carried out as soon as may be. */
    Heard later(Incoming incoming, Hearing then) {
        var until = clock.instant().plus(LONGEST);
        var written = until + BETWEEN + Parked.written(incoming);
        journal.keep(incoming.who(), name(incoming), written, until);
        inTurn(incoming, then);
        return new Heard.Nothing();
    }

    /** Takes up what an earlier life left, unless nobody remembers asking it. */
    void resume(Hearing then) {
        for (var kept : journal.keptBeginning(NAME)) {
            var halves = kept.text().split(BETWEEN, 2);
            if (clock.instant().isBefore(Instant.parse(halves[0]))) {
                var incoming = Parked.read(kept.who(), halves[1]);
                inTurn(incoming, then);
            } else {
                journal.forget(kept.who(), kept.what());
            }
        }
    }

    private void inTurn(Incoming incoming, Hearing then) {
        boolean first;
        synchronized (waiting) {
            var line =
                    waiting.computeIfAbsent(incoming.room().workspace(), _ -> new ArrayDeque<>());
            first = line.isEmpty();
            line.addLast(incoming);
        }
        if (first) {
            senders.execute(() -> drain(incoming, then));
        }
    }

    /** The first stays in its line until it is carried out. */
    private void drain(Incoming first, Hearing then) {
        for (var next = Optional.of(first); next.isPresent(); next = after(next.get())) {
            carryOut(next.get(), then);
        }
    }

    private Optional<Incoming> after(Incoming done) {
        synchronized (waiting) {
            var line = waiting.getOrDefault(done.room().workspace(), new ArrayDeque<>());
            line.pollFirst();
            if (line.isEmpty()) {
                waiting.remove(done.room().workspace());
            }
            return Optional.ofNullable(line.peekFirst());
        }
    }

    private void carryOut(Incoming incoming, Hearing then) {
        try {
            platform.answer(incoming, then.hear(incoming));
            journal.forget(incoming.who(), name(incoming));
        } catch (RuntimeException e) {
            LOG.warn("What was asked is not carried out: {}", e.getClass().getSimpleName());
        }
    }

    private static String name(Incoming incoming) {
        return NAME + incoming.key().id();
    }
}
