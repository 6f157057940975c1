package nl.intervisie.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;

/** One run of a method by one group: a state that decides and evolves, and does nothing else. */
public sealed interface Session permits Unopened, Gathering, InPhase, Resting, Reviewing, Closed {

    /** Answers a command; changes nothing. */
    Decision decide(SessionCommand command);

    /** The state after an event. */
    Session evolve(SessionEvent event);

    /**
     * What follows by itself in this state, now, one step at a time: nothing between two commands.
     */
    default List<SessionEvent> following(Instant at) {
        return List.of();
    }

    /** When the clock must call next. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /** The epoch of the phase that is on; 0 before the first. */
    default int epoch() {
        return 0;
    }

    /** The state after these events. */
    default Session evolve(List<SessionEvent> events) {
        Session now = this;
        for (SessionEvent event : events) {
            now = now.evolve(event);
        }
        return now;
    }
}
