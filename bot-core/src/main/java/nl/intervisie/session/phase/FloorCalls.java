package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.util.List;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.course.Questions;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/** Which questions can still be withdrawn, held, joined to another or picked. */
record FloorCalls(Questions questions) {

    /**
     * An asker may withdraw a question until the bringer answers it; without a number, the one of
     * theirs on the floor, else their last.
     */
    Decision withdrawn(Seat who, int number) {
        var mine =
                number == 0
                        ? questions.withdrawable(who)
                        : questions.numbered(number).filter(it -> it.asker().equals(who));
        if (mine.isEmpty()) {
            return refused(Phrase.REFUSED_NOT_YOUR_QUESTION);
        }
        return mine.filter(Question::isUntouched)
                .map(it -> accepted(new SessionEvent.QuestionWithdrawn(it.number())))
                .orElseGet(() -> refused(Phrase.REFUSED_ANSWERED_ALREADY));
    }

    boolean isWaiting(int number) {
        return stands(number, Standing.WAITING);
    }

    /** Whether it will be answered, or is being answered now. */
    boolean isOpen(int number) {
        return isWaiting(number) || stands(number, Standing.ON_FLOOR);
    }

    private boolean stands(int number, Standing standing) {
        return questions.numbered(number).filter(it -> it.standing() == standing).isPresent();
    }

    /** Of these, those that were not reached. */
    List<Integer> reachable(List<Integer> numbers) {
        return questions.notReached().stream()
                .map(Question::number)
                .filter(numbers::contains)
                .toList();
    }
}
