package nl.intervisie.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionEvent;

/**
 * What follows by itself from what was decided: the next turn, the next question, the next phase.
 */
final class Following {

    private Following() {}

    /** This decision with all that follows from it in this state, at this moment. */
    static Decision from(Session state, Decision decision, Instant at) {
        return switch (decision) {
            case Decision.Accepted(var events) -> new Decision.Accepted(from(state, events, at));
            case Decision.Refused no -> no;
        };
    }

    private static List<SessionEvent> from(Session state, List<SessionEvent> events, Instant at) {
        var all = new ArrayList<>(events);
        Session now = state.evolve(events);
        for (var more = now.following(at); !more.isEmpty(); more = now.following(at)) {
            all.addAll(more);
            now = now.evolve(more);
        }
        return all;
    }
}
