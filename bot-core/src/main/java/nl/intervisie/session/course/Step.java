package nl.intervisie.session.course;

import java.util.stream.IntStream;

/**
 * Which step of a session this is, counted as people live it: a phase that was left out is not
 * counted, and still is as long as nobody can know that it will be.
 *
 * @param number which one is on, from 1
 * @param of how many there are
 */
public record Step(int number, int of) {

    /** The step a course is at. */
    public static Step of(Course course) {
        int index = course.clock().index();
        int before =
                (int)
                        course.book().times().stream()
                                .mapToInt(Book.PhaseTime::index)
                                .filter(it -> it < index)
                                .distinct()
                                .count();
        int after =
                (int)
                        IntStream.range(index + 1, course.plan().size())
                                .filter(it -> !course.isKnownToBeLeftOut(it))
                                .count();
        return new Step(before + 1, before + 1 + after);
    }
}
