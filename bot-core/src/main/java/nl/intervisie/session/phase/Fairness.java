package nl.intervisie.session.phase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;

/**
 * One voice too many: when somebody has said nothing and another over twice their share.
 *
 * @param people those who may say something
 * @param said how often each of them did
 * @param nudged who had a private word already: nobody gets two in a phase
 */
record Fairness(SortedSet<Seat> people, ToIntFunction<Seat> said, int all, SortedSet<Seat> nudged) {

    private static final int TOO_FEW_TO_JUDGE = 4;

    /** Of the questions asked. */
    static Fairness of(Course course) {
        var questions = course.book().questions();
        return new Fairness(
                course.roster().awaited(course.roster().participants()),
                questions::by,
                questions.all().size(),
                course.clock().nudges().had());
    }

    /** Of what is said in a talk. */
    static Fairness talking(Course course, Talking talk) {
        return new Fairness(
                course.roster().awaited(course.acting()),
                who -> talk.said().getOrDefault(who, 0),
                talk.contributions(),
                course.clock().nudges().had());
    }

    List<SessionEvent> made() {
        double share = all / (double) Math.max(1, people.size());
        Optional<Seat> loud =
                people.stream()
                        .filter(who -> said.applyAsInt(who) > 2 * share)
                        .max(Comparator.comparingInt(said));
        Optional<Seat> silent =
                people.stream().filter(who -> said.applyAsInt(who) == 0).findFirst();
        boolean enough = all >= TOO_FEW_TO_JUDGE;
        return enough && loud.isPresent() && silent.isPresent()
                ? List.of(
                        new SessionEvent.RoomMade(
                                silent, loud.filter(who -> !nudged.contains(who))))
                : List.of();
    }
}
