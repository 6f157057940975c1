package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.util.Set;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/**
 * Whether a method feels safe, asked in private. Who would rather not is heard as kindly as who is
 * fine, and leaves no trace: saying nothing is the same.
 */
final class Safety {

    private Safety() {}

    static Decision told(Course course, Seat who, boolean safe) {
        return told(course.book().aside().safe(), who, safe);
    }

    static Decision told(Set<Seat> said, Seat who, boolean safe) {
        if (safe && !said.contains(who)) {
            return accepted(new SessionEvent.FeltSafe(who));
        }
        return !safe && said.contains(who)
                ? accepted(new SessionEvent.SafetyTakenBack(who))
                : refused(Phrase.SAFETY_HEARD);
    }
}
