package nl.intervisie.session.phase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.seat.Seat;

/** One voice too many: when somebody has asked nothing and another over twice their share. */
record Fairness(Course course) {

    private static final int TOO_FEW_TO_JUDGE = 4;

    static Fairness of(Course course) {
        return new Fairness(course);
    }

    List<SessionEvent> made() {
        var people = course.roster().awaited(course.roster().participants());
        var asked = course.book().questions();
        double share = asked.all().size() / (double) Math.max(1, people.size());
        Optional<Seat> loud =
                people.stream()
                        .filter(who -> asked.by(who) > 2 * share)
                        .max(Comparator.comparingInt(asked::by));
        Optional<Seat> silent = people.stream().filter(who -> asked.by(who) == 0).findFirst();
        var nudged = course.clock().nudges().had();
        boolean enough = asked.all().stream().map(Question::number).count() >= TOO_FEW_TO_JUDGE;
        return enough && loud.isPresent() && silent.isPresent()
                ? List.of(
                        new SessionEvent.RoomMade(
                                silent, loud.filter(who -> !nudged.contains(who))))
                : List.of();
    }
}
