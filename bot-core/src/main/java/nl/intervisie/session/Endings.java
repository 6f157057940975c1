package nl.intervisie.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Course;

/** How phases and sessions come to their end, and what begins then. */
final class Endings {

    private static final Duration TO_LOOK = Duration.ofMinutes(5);

    private Endings() {}

    /** What comes after the phase that has just ended. */
    static List<SessionEvent> afterPhase(Course course, Instant at) {
        boolean hasPhase = course.clock().index() >= 0;
        if (hasPhase && course.kind() == Kind.OFFER && course.roster().bringer().isEmpty()) {
            return course.book().past().isEmpty()
                    ? List.of(new SessionEvent.Ended(Close.NO_CASE, at, destroyed(course, at)))
                    : List.of(withoutNextCase(course, at));
        }
        int next = next(course);
        return List.of(
                next < course.plan().size() ? beginning(course, next, at) : lookedAt(course, at));
    }

    /** The next phase in which there is something to do; past the last when there is none. */
    private static int next(Course course) {
        return IntStream.range(course.clock().index() + 1, course.plan().size())
                .filter(index -> !course.isNeedless(index))
                .findFirst()
                .orElse(course.plan().size());
    }

    /** When nobody offers another case, one was enough. */
    private static SessionEvent withoutNextCase(Course course, Instant at) {
        return IntStream.range(course.clock().index() + 1, course.plan().size())
                .filter(index -> course.plan().phase(index).kind() == Kind.HARVEST)
                .mapToObj(index -> beginning(course, index, at))
                .findFirst()
                .orElseGet(() -> lookedAt(course, at));
    }

    private static SessionEvent beginning(Course course, int index, Instant at) {
        int repaid = course.bank().repays(course.plan(), index);
        return new SessionEvent.PhaseBegan(
                course.clock().epoch() + 1, index, at, course.endOf(index, at, repaid), repaid);
    }

    /** Nobody waits for a bringer who is gone. */
    private static SessionEvent lookedAt(Course course, Instant at) {
        return new SessionEvent.SummaryShown(
                at, new Bringers(course).here().isEmpty() ? at : toLook(course, at));
    }

    /** Until when whoever brought a case has to look at their part of the summary. */
    static Instant toLook(Course course, Instant at) {
        return course.given(at, TO_LOOK, new Bringers(course).here());
    }

    /**
     * To the bringer's choice when it is still to come and they are here, else to the harvest; it
     * stays when there.
     */
    static List<SessionEvent> towardsHarvest(Course course, Instant at) {
        var events = new ArrayList<SessionEvent>();
        var ended = new SessionEvent.PhaseEnded(course.clock().epoch(), Ending.MOVED_ON, at);
        IntStream.range(course.clock().index() + 1, course.plan().size())
                .filter(index -> isHarvest(course, course.plan().phase(index).kind()))
                .findFirst()
                .ifPresent(index -> {
                    events.add(ended);
                    events.add(beginning(course.with(ended), index, at));
                });
        return events;
    }

    private static boolean isHarvest(Course course, Kind kind) {
        return kind == Kind.HARVEST || kind == Kind.CHOOSE && course.roster().hasBringer();
    }

    static SessionEvent stopped(Course course, Instant at) {
        return new SessionEvent.Ended(Close.STOPPED, at, destroyed(course, at));
    }

    /** What was meant for a closed room is not said in an open one. */
    static SessionEvent withoutRoom(Instant at) {
        return new SessionEvent.Ended(Close.NO_ROOM, at, at);
    }

    /** Where nobody can speak any more we stop; what was said is kept as long as promised. */
    static SessionEvent roomGone(Course course, Instant at) {
        return new SessionEvent.Ended(Close.ROOM_GONE, at, destroyed(course, at));
    }

    static SessionEvent takenBack(Instant at) {
        return new SessionEvent.Ended(Close.TAKEN_BACK, at, at);
    }

    static SessionEvent completed(Course course, Instant at) {
        return new SessionEvent.Ended(Close.COMPLETED, at, destroyed(course, at));
    }

    /** Over days it is kept until everybody has had a working day more to read it. */
    private static Instant destroyed(Course course, Instant at) {
        var kept = Duration.ofHours(course.setup().kept());
        return kept.isZero()
                ? at
                : course.given(at, Duration.ZERO, course.roster().joined()).plus(kept);
    }
}
