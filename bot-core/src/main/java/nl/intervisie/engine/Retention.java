package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.Closed;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys words and seats when their time has come. Of a completed session the bringers'
 * intentions and seats stay until ninety days after it closed, to come back on its date and to open
 * the next session.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    private final Engine engine;
    private final Journal journal;
    private final Sessions sessions;

    Retention(Engine engine, Journal journal, Sessions sessions) {
        this.engine = engine;
        this.journal = journal;
        this.sessions = sessions;
    }

    void sweep(Instant now) {
        for (SessionKey key : journal.overdue(now)) {
            sessions.find(key).ifPresent(live -> destroyed(live, now));
        }
        journal.tidy(now.minus(KEYS_KEPT), now);
    }

    /**
     * Destroying comes first, noting it second: a fall in between destroys once more, which harms
     * nothing.
     */
    void destroyed(Live live, Instant now) {
        synchronized (live) {
            if (live.state() instanceof Closed closed) {
                journal.destroy(live.key, what(closed, now));
                engine.command(live, Optional.empty(), SessionCommand.Forget::new);
                if (closed.due().isEmpty()) {
                    sessions.drop(live);
                }
                LOG.info("Contents of session {} are destroyed.", live.key);
            }
        }
    }

    private static Journal.Destroying what(Closed closed, Instant now) {
        var words = new ArrayList<TextRef>();
        var seats = new ArrayList<Seat>();
        for (var intention : closed.intentions(now)) {
            words.add(intention.step());
            seats.add(intention.who());
        }
        return new Journal.Destroying(List.copyOf(words), List.copyOf(seats));
    }
}
