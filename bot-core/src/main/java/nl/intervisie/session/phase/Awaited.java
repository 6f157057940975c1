package nl.intervisie.session.phase;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Kind;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;

/** Of whom something is still asked, now. Who is ready, or let it pass, has done it. */
public final class Awaited {

    private Awaited() {}

    /** Of whom something is still asked in this phase. */
    public static SortedSet<Seat> in(Course course, Activity activity) {
        var all =
                new TreeSet<>(
                        switch (activity) {
                            case Round round -> round.invited(course);
                            case Talking talking -> talking(course, talking);
                            case Offering offering -> offering.asks(course);
                            case Telling _ -> course.acting();
                            case Floor floor ->
                                    Seats.minus(
                                            course.roster().participants(), floor.through(course));
                            case Letters letters -> letters.asks(course);
                            case Summing _ -> summing(course);
                            case Blind blind -> Seats.minus(course.acting(), blind.replied());
                            case Sorts _, Opens _, Choosing _ -> bringer(course);
                            case Harvesting harvesting ->
                                    Seats.minus(course.roster().speakers(), harvesting.replied());
                        });
        all.retainAll(course.roster().joined());
        return all;
    }

    private static SortedSet<Seat> talking(Course course, Talking talking) {
        return course.kind() == Kind.BREAK
                ? Seats.none()
                : Seats.minus(
                        Seats.minus(course.acting(), talking.said().keySet()),
                        course.clock().ready());
    }

    private static SortedSet<Seat> summing(Course course) {
        return course.book().summary().isPresent()
                ? bringer(course)
                : Seats.minus(course.roster().participants(), course.clock().ready());
    }

    private static SortedSet<Seat> bringer(Course course) {
        return Seats.frozen(course.roster().bringer().stream().toList());
    }
}
