package nl.intervisie.session.days;

import java.time.Instant;
import java.util.Collection;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/** What a session over days has beside what every session has. */
public record OverDays(Calendar calendar, Timetable timetable, Digests digests) {

    /** At its beginning. */
    public static OverDays of(Calendar calendar, Timetable timetable) {
        return new OverDays(calendar, timetable, Digests.none());
    }

    /**
     * Until when the phase at this place lasts when it begins then: who acts has a working day for
     * it, and the last of a moment lasts until that was to end.
     */
    public Instant endOf(Plan plan, int index, Collection<Seat> acting, Instant at) {
        var day = calendar.dayFor(acting, at);
        var planned = timetable.at(plan, index).until();
        boolean isLast = index + 1 >= plan.size() || Timetable.begins(plan, index + 1);
        return isLast && planned.isAfter(day) ? planned : day;
    }

    /** After an event. */
    public OverDays with(SessionEvent event, Plan plan) {
        if (event instanceof SessionEvent.PhaseBegan(_, var index, _, _, _)) {
            return new OverDays(
                    calendar, timetable, digests.inPhase(Timetable.begins(plan, index)));
        }
        return new OverDays(calendar.with(event), timetable, digests.with(event));
    }
}
