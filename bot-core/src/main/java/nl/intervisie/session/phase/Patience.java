package nl.intervisie.session.phase;

import java.time.Duration;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;

/** How long the bot waits for a bringer who has the word and shows nothing. */
final class Patience {

    /** The time that is given without being asked for. */
    static final Duration UNASKED = Duration.ofMinutes(2);

    private Patience() {}

    /** What is given when time is up: nothing when there is nobody to wait for. */
    static Duration needs(Course course) {
        return course.acting().isEmpty() ? Duration.ZERO : UNASKED;
    }

    /**
     * How often that has been done after an event: since the bringer last showed something, or the
     * group went on.
     */
    static int waited(int before, Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Extended _ -> before + 1;
            case SessionEvent.ExtensionWanted(var who, _) when course.acts(who) -> 0;
            case SessionEvent.TurnStretched _, SessionEvent.Noted _, SessionEvent.Resumed _ -> 0;
            case SessionEvent _ -> before;
        };
    }
}
