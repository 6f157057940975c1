package nl.intervisie.session;

import nl.intervisie.session.act.SessionEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows by itself from what was decided: the next turn, the next question, the next phase.
 */
final class Following {

    private Following() {}

    /** These events and all that follows from them in this state, at this moment. */
    static List<SessionEvent> from(Session state, List<SessionEvent> events, Instant at) {
        var all = new ArrayList<>(events);
        Session now = state.evolve(events);
        while (now instanceof InPhase phase) {
            var more = phase.following(at);
            if (more.isEmpty()) {
                break;
            }
            all.addAll(more);
            now = now.evolve(more);
        }
        return all;
    }
}
