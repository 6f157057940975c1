package nl.intervisie.session.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Laid;
import nl.intervisie.session.act.SessionEvent.QuestionsLaid;
import nl.intervisie.session.course.Contribution;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;

/**
 * The order in which written questions are answered: each person's first before anybody's second;
 * once sorted, the warm ones before the neutral ones, and the cold ones not at all.
 */
record Laying(Course course) {

    private static final int WARM = 0;
    private static final int NEUTRAL = 1;

    static Laying of(Course course) {
        return new Laying(course);
    }

    SessionEvent laid() {
        return new QuestionsLaid(all(), course.rules().picks());
    }

    List<Laid> all() {
        var written = course.writtenQuestions();
        var all = new ArrayList<Laid>();
        int number = course.book().questions().nextNumber();
        for (int temperature = WARM; temperature <= NEUTRAL; temperature++) {
            for (int index : inTurns(written)) {
                if (temperature(index + 1) == temperature) {
                    var question = written.get(index);
                    all.add(new Laid(number++, question.who(), question.words()));
                }
            }
        }
        return all;
    }

    private int temperature(int number) {
        var sorting = course.book().sorting();
        if (sorting.warm().contains(number)) {
            return WARM;
        }
        return sorting.cold().contains(number) ? NEUTRAL + 1 : NEUTRAL;
    }

    /** Places of the questions: everybody's first, then everybody's second. */
    private List<Integer> inTurns(List<Contribution> written) {
        var seen = new LinkedHashMap<Seat, Integer>();
        var turns =
                IntStream.range(0, written.size())
                        .map(it -> seen.merge(written.get(it).who(), 1, Integer::sum))
                        .toArray();
        return IntStream.range(0, written.size())
                .filter(it -> course.isToAnswer(written, it))
                .boxed()
                .sorted((one, other) -> Integer.compare(turns[one], turns[other]))
                .toList();
    }
}
