package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.course.Questions;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What becomes of one question: asked, answered, followed up, passed, withdrawn, picked. */
record FloorCalls(Course course, Floor floor) {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(60);
    private static final Duration TO_FOLLOW_UP = Duration.ofSeconds(30);
    private static final Duration PER_QUESTION = Duration.ofSeconds(100);

    private Questions questions() {
        return course.book().questions();
    }

    /** While questions are asked, who has not asked as many as may be; then who may follow up. */
    boolean mayAsk(Seat who) {
        return mayAskAnew(who) || mayFollowUp(who);
    }

    boolean mayAskAnew(Seat who) {
        return floor.stage() == Floor.Stage.ASKING && !hadAll(who);
    }

    /** Whether somebody asked as many as each may ask here. */
    boolean hadAll(Seat who) {
        return !course.rules().each().allows(questions().askedHereBy(who));
    }

    /** Whether all somebody may ask here was asked and dealt with, and no follow-up is open. */
    boolean isThrough(Seat who) {
        return hadAll(who) && !questions().isOpenOf(who) && !mayFollowUp(who);
    }

    boolean mayFollowUp(Seat who) {
        return followedUp().filter(it -> it.asker().equals(who)).isPresent();
    }

    /** The question just answered, while its asker may follow up. */
    private Optional<Question> followedUp() {
        return floor.followUp().flatMap(_ -> questions().numbered(floor.followUpOf()));
    }

    /** A question always takes its place; how it sounds is at most a private word. */
    Decision asked(Seat who, TextRef words, Tone tone) {
        var events = new ArrayList<SessionEvent>();
        events.add(asking(who, words));
        new Nudging(course).about(who, words, tone).ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    private SessionEvent asking(Seat who, TextRef words) {
        int followsUp = mayFollowUp(who) ? floor.followUpOf() : 0;
        return new SessionEvent.Asked(questions().nextNumber(), who, words, followsUp);
    }

    boolean mayReword(Seat who) {
        return mayAsk(who) || nudgedAbout(who).filter(this::isStillToAnswer).isPresent();
    }

    /** The question in other words; a new one when the old one has been answered or is gone. */
    Decision reworded(Seat who, TextRef words) {
        return nudgedAbout(who)
                .filter(this::isStillToAnswer)
                .map(it -> accepted(new SessionEvent.Reworded(who, it.number(), words)))
                .orElseGet(() -> new Decision.Accepted(askingAnew(who, words)));
    }

    private List<SessionEvent> askingAnew(Seat who, TextRef words) {
        return course.clock().nudges().about(who).isPresent()
                ? List.of(new SessionEvent.LeftAsIs(who), asking(who, words))
                : List.of(asking(who, words));
    }

    /** It leaves the floor, unless the bringer is answering it already. */
    Decision keptForLater(Seat who) {
        var about = course.clock().nudges().about(who);
        if (about.isEmpty() || !course.suggestsLater()) {
            return nothing();
        }
        var events = new ArrayList<SessionEvent>();
        nudgedAbout(who)
                .filter(this::isStillToAnswer)
                .map(it -> new SessionEvent.QuestionWithdrawn(it.number()))
                .ifPresent(events::add);
        events.add(new SessionEvent.KeptForLater(who, about.get()));
        return new Decision.Accepted(events);
    }

    Decision leftAsIs(Seat who) {
        return course.clock().nudges().about(who).isPresent()
                ? accepted(new SessionEvent.LeftAsIs(who))
                : nothing();
    }

    private Optional<Question> nudgedAbout(Seat who) {
        return course.clock().nudges().about(who).flatMap(questions()::saying);
    }

    private boolean isStillToAnswer(Question question) {
        return isOpen(question.number()) && question.isUntouched();
    }

    /** All the bringer types belongs to the question on the floor, or to the one just answered. */
    Decision answered(Seat bringer, Instant at, TextRef words) {
        return questions()
                .onFloor()
                .or(this::followedUp)
                .map(Question::number)
                .map(it -> accepted(new SessionEvent.AnswerGiven(it, words, at.plus(SILENCE))))
                .orElseGet(() -> accepted(new SessionEvent.Remarked(bringer, words)));
    }

    /** Whether an answer to this question finds nothing any more that it could belong to. */
    boolean isGone(int number) {
        var here = questions().onFloor().or(this::followedUp).map(Question::number);
        return here.filter(it -> number == 0 || it == number).isEmpty();
    }

    /** Whether this question was on the floor, and is there no more: a second tap does nothing. */
    boolean hasLeft(int number) {
        return number > 0 && questions().onFloor().filter(it -> it.number() == number).isEmpty();
    }

    /** Its asker may follow up once, where that is done; at a table they just do. */
    Decision finished(Instant at) {
        boolean offered = course.rules().followUp() && !course.spoken();
        return onFloor(it ->
                it.followsUp() > 0 || !offered
                        ? new SessionEvent.FloorFreed(it.number())
                        : new SessionEvent.AnswerFinished(it.number(), at.plus(TO_FOLLOW_UP)));
    }

    Decision passed() {
        return onFloor(it -> new SessionEvent.QuestionPassed(it.number()));
    }

    Decision stretched(Instant at) {
        return onFloor(it -> new SessionEvent.AnswerStretched(it.number(), at.plus(BUSY)));
    }

    private Decision onFloor(Function<Question, SessionEvent> happens) {
        return questions()
                .onFloor()
                .map(happens)
                .map(Decision::accepted)
                .orElseGet(Decision::nothing);
    }

    /**
     * An asker may withdraw a question until the bringer answers it; without a number, the one of
     * theirs on the floor, else their last.
     */
    Decision withdrawn(Seat who, int number) {
        var mine =
                number == 0
                        ? questions().withdrawable(who)
                        : questions().numbered(number).filter(it -> it.asker().equals(who));
        if (mine.isEmpty()) {
            return refused(Phrase.REFUSED_NOT_YOUR_QUESTION);
        }
        return mine.filter(Question::isUntouched)
                .map(this::withdrawing)
                .orElseGet(() -> refused(Phrase.REFUSED_ANSWERED_ALREADY));
    }

    /** What is withdrawn needs no private word any more. */
    private Decision withdrawing(Question question) {
        var withdrawn = new SessionEvent.QuestionWithdrawn(question.number());
        var who = question.asker();
        return nudgedAbout(who).filter(question::equals).isPresent()
                ? accepted(withdrawn, new SessionEvent.LeftAsIs(who))
                : accepted(withdrawn);
    }

    /** Of these, those that were not reached are taken still, each in its own time. */
    Decision picked(List<Integer> numbers, Instant at) {
        var still =
                questions().notReached().stream()
                        .map(Question::number)
                        .filter(numbers::contains)
                        .toList();
        var picked = new SessionEvent.QuestionsPicked(still);
        return still.isEmpty()
                ? accepted(picked)
                : accepted(
                        picked, course.growing(at.plus(PER_QUESTION.multipliedBy(still.size()))));
    }

    /** Of what was asked in writing, what the bringer takes; the rest is left, without a reason. */
    Decision pickedFirst(List<Integer> numbers) {
        return accepted(
                new SessionEvent.QuestionsPicked(
                        questions().notReached().stream()
                                .map(Question::number)
                                .filter(numbers::contains)
                                .toList()));
    }

    boolean isWaiting(int number) {
        return stands(number, Standing.WAITING);
    }

    /** Whether it will be answered, or is being answered now. */
    boolean isOpen(int number) {
        return isWaiting(number) || stands(number, Standing.ON_FLOOR);
    }

    private boolean stands(int number, Standing standing) {
        return questions().numbered(number).filter(it -> it.standing() == standing).isPresent();
    }
}
