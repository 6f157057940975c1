package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * One clarifying question and what became of it.
 *
 * @param number as the group sees it, from 1
 * @param followsUp 0, or the number of the question it follows up
 */
public record Question(
        int number,
        Seat asker,
        TextRef words,
        int followsUp,
        Standing standing,
        List<TextRef> answers) {

    /** Where a question stands. */
    public enum Standing {
        WAITING,
        ON_FLOOR,
        ANSWERED,
        PASSED,
        WITHDRAWN,
        MERGED,
        NOT_REACHED
    }

    public Question {
        answers = List.copyOf(answers);
    }

    Question now(Standing next) {
        return new Question(number, asker, words, followsUp, next, answers);
    }

    /** Whether nobody has begun to answer it. */
    public boolean isUntouched() {
        return switch (standing) {
            case WAITING, NOT_REACHED -> true;
            case ON_FLOOR -> answers.isEmpty();
            case ANSWERED, PASSED, WITHDRAWN, MERGED -> false;
        };
    }

    Question inWords(TextRef others) {
        return new Question(number, asker, others, followsUp, standing, answers);
    }

    Question withdrawn() {
        return isUntouched() ? now(Standing.WITHDRAWN) : this;
    }

    Question closed() {
        return switch (standing) {
            case ON_FLOOR -> now(answers.isEmpty() ? Standing.NOT_REACHED : Standing.ANSWERED);
            case WAITING -> now(Standing.NOT_REACHED);
            case ANSWERED, PASSED, WITHDRAWN, MERGED, NOT_REACHED -> this;
        };
    }

    Question answeredWith(TextRef more) {
        var all = new ArrayList<>(answers);
        all.add(more);
        return new Question(number, asker, words, followsUp, standing, all);
    }
}
