package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.course.Questions;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Clarifying questions: one on the floor at a time. The bringer answers by typing; the asker may
 * follow up once before the floor moves. When time is up the bringer picks which of the rest to
 * take still.
 *
 * @param nudge when the bot offers to go on, after the bringer's last message
 * @param followUp until when the asker of {@code followUpOf} may follow up
 * @param picking until when the bringer picks; empty when they do not
 */
public record Floor(
        Stage stage,
        Optional<Instant> nudge,
        Optional<Instant> followUp,
        int followUpOf,
        Optional<Instant> picking,
        boolean roomMade)
        implements Activity {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(60);
    private static final Duration TO_FOLLOW_UP = Duration.ofSeconds(20);
    private static final Duration TO_PICK = Duration.ofMinutes(2);

    /**
     * Questions are asked; time is up and the last is answered; the bringer picks from the rest;
     * those are answered.
     */
    public enum Stage {
        ASKING,
        LAST,
        PICKING,
        PICKED
    }

    static Floor open() {
        return new Floor(
                Stage.ASKING, Optional.empty(), Optional.empty(), 0, Optional.empty(), false);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        var questions = course.book().questions();
        return switch (command) {
            case SessionCommand.Say(var who, var at, var words, _, _)
                    when course.roster().brings(who) ->
                    answer(questions, who, at, words);
            case SessionCommand.Write(var who, var at, var words)
                    when course.roster().brings(who) ->
                    answer(questions, who, at, words);
            case SessionCommand.Say(var who, _, var words, var asks, _)
                    when asks && stage == Stage.ASKING ->
                    asked(course, who, words);
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Write _ when stage != Stage.ASKING ->
                    refused(Phrase.REFUSED_QUESTIONS_OVER);
            case SessionCommand.Write(var who, _, var words) -> asked(course, who, words);
            case SessionCommand.UseDraft(var who, _)
                    when course.book().drafts().get(who) instanceof TextRef draft ->
                    asked(course, who, draft);
            case SessionCommand.Answered(_, var at) -> answered(questions, at);
            case SessionCommand.Pass(var who, _) when course.roster().brings(who) ->
                    passed(questions);
            case SessionCommand.Pass(var who, _) -> accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.Busy(_, var at) -> busy(questions, at);
            case SessionCommand.NoFollowUp(var who, _) -> noFollowUp(questions, who);
            case SessionCommand.WithdrawQuestion(var who, _, var number) ->
                    withdrawn(questions, who, number);
            case SessionCommand.PickQuestions(_, _, var numbers) when stage == Stage.PICKING ->
                    accepted(new SessionEvent.QuestionsPicked(reachable(questions, numbers)));
            case SessionCommand.HoldQuestion(_, _, var number) when isWaiting(questions, number) ->
                    accepted(new SessionEvent.QuestionHeld(number));
            case SessionCommand.MergeQuestion(_, _, var number, var into)
                    when isWaiting(questions, number)
                            && number != into
                            && questions.numbered(into).isPresent() ->
                    accepted(new SessionEvent.QuestionMerged(number, into));
            case ByPerson _ -> refused(Phrase.REFUSED_QUESTIONS_NOW);
        };
    }

    private Decision answer(Questions questions, Seat who, Instant at, TextRef words) {
        return onFloor(questions)
                .map(it ->
                        accepted(
                                new SessionEvent.AnswerGiven(it.number(), words, at.plus(SILENCE))))
                .orElseGet(() -> accepted(new SessionEvent.Remarked(who, words)));
    }

    /** The question on the floor, or the one just answered while its asker may still follow up. */
    private Optional<Question> onFloor(Questions questions) {
        return questions.onFloor().or(() -> followUp.flatMap(_ -> questions.numbered(followUpOf)));
    }

    private Decision asked(Course course, Seat who, TextRef words) {
        var questions = course.book().questions();
        int followsUp = mayFollowUp(questions, who) ? followUpOf : 0;
        return accepted(new SessionEvent.Asked(questions.nextNumber(), who, words, followsUp));
    }

    private boolean mayFollowUp(Questions questions, Seat who) {
        return followUp.isPresent()
                && questions.numbered(followUpOf).filter(it -> it.asker().equals(who)).isPresent();
    }

    private Decision answered(Questions questions, Instant at) {
        return questions
                .onFloor()
                .map(it -> accepted(finished(it, at)))
                .orElseGet(Decision::nothing);
    }

    private static SessionEvent finished(Question question, Instant at) {
        return question.followsUp() > 0
                ? new SessionEvent.FloorFreed(question.number())
                : new SessionEvent.AnswerFinished(question.number(), at.plus(TO_FOLLOW_UP));
    }

    private static Decision passed(Questions questions) {
        return questions
                .onFloor()
                .map(it -> accepted(new SessionEvent.QuestionPassed(it.number())))
                .orElseGet(Decision::nothing);
    }

    private static Decision busy(Questions questions, Instant at) {
        return questions
                .onFloor()
                .map(it -> accepted(new SessionEvent.AnswerStretched(it.number(), at.plus(BUSY))))
                .orElseGet(Decision::nothing);
    }

    private Decision noFollowUp(Questions questions, Seat who) {
        return mayFollowUp(questions, who)
                ? accepted(new SessionEvent.FloorFreed(followUpOf))
                : nothing();
    }

    private static Decision withdrawn(Questions questions, Seat who, int number) {
        var mine = questions.numbered(number).filter(it -> it.asker().equals(who));
        if (mine.isEmpty()) {
            return refused(Phrase.REFUSED_NOT_YOUR_QUESTION);
        }
        return mine.filter(it ->
                        it.standing() == Standing.WAITING
                                || it.standing() == Standing.ON_FLOOR && it.answers().isEmpty())
                .map(it -> accepted(new SessionEvent.QuestionWithdrawn(number)))
                .orElseGet(() -> refused(Phrase.REFUSED_ANSWERED_ALREADY));
    }

    private static List<Integer> reachable(Questions questions, List<Integer> numbers) {
        return questions.notReached().stream()
                .map(Question::number)
                .filter(numbers::contains)
                .toList();
    }

    private static boolean isWaiting(Questions questions, int number) {
        return questions.waiting().stream().anyMatch(it -> it.number() == number);
    }

    @Override
    public Floor evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.FloorTaken _ -> quietAbout(Optional.empty());
            case SessionEvent.AnswerGiven(_, _, var at) when followUp.isEmpty() ->
                    quietAbout(Optional.of(at));
            case SessionEvent.AnswerStretched(_, var at) -> quietAbout(Optional.of(at));
            case SessionEvent.NextOffered _ -> quietAbout(Optional.empty());
            case SessionEvent.AnswerFinished(var number, var until) ->
                    new Floor(
                            stage, Optional.empty(), Optional.of(until), number, picking, roomMade);
            case SessionEvent.Asked(_, _, _, var followsUp) when followsUp > 0 -> freed();
            case SessionEvent.FloorFreed _,
                    SessionEvent.QuestionPassed _,
                    SessionEvent.QuestionWithdrawn _ ->
                    freed();
            case SessionEvent.NotReached _ -> at(Stage.LAST, Optional.empty());
            case SessionEvent.PickingBegan(var until) -> at(Stage.PICKING, Optional.of(until));
            case SessionEvent.QuestionsPicked _ -> at(Stage.PICKED, Optional.empty());
            case SessionEvent.RoomMade _ ->
                    new Floor(stage, nudge, followUp, followUpOf, picking, true);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
        };
    }

    private Floor at(Stage next, Optional<Instant> until) {
        return new Floor(next, nudge, followUp, followUpOf, until, roomMade);
    }

    private Floor quietAbout(Optional<Instant> next) {
        return new Floor(stage, next, followUp, followUpOf, picking, roomMade);
    }

    private Floor freed() {
        return new Floor(stage, Optional.empty(), Optional.empty(), 0, picking, roomMade);
    }

    private Floor later(Duration by) {
        return new Floor(
                stage,
                nudge.map(it -> it.plus(by)),
                followUp.map(it -> it.plus(by)),
                followUpOf,
                picking.map(it -> it.plus(by)),
                roomMade);
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        var questions = course.book().questions();
        if (questions.onFloor().isPresent() || followUp.isPresent()) {
            return roomToMake(course);
        }
        if (!questions.waiting().isEmpty()) {
            return List.of(
                    new SessionEvent.FloorTaken(questions.waiting().getFirst().number(), at));
        }
        return stage == Stage.LAST && !questions.notReached().isEmpty()
                ? List.of(new SessionEvent.PickingBegan(at.plus(TO_PICK)))
                : List.of();
    }

    private List<SessionEvent> roomToMake(Course course) {
        return roomMade || course.spoken() ? List.of() : Fairness.of(course).made();
    }

    @Override
    public List<SessionEvent> onTime(Course course, Instant at) {
        var questions = course.book().questions();
        if (isPast(nudge, at)) {
            return questions
                    .onFloor()
                    .<List<SessionEvent>>map(
                            it -> List.of(new SessionEvent.NextOffered(it.number())))
                    .orElse(List.of());
        }
        if (isPast(followUp, at)) {
            return List.of(new SessionEvent.FloorFreed(followUpOf));
        }
        return isPast(picking, at)
                ? List.of(new SessionEvent.QuestionsPicked(List.of()))
                : List.of();
    }

    private static boolean isPast(Optional<Instant> due, Instant at) {
        return due.filter(it -> !at.isBefore(it)).isPresent();
    }

    @Override
    public Optional<Instant> due() {
        return Stream.of(nudge, followUp, picking)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        var questions = course.book().questions();
        boolean nothingOpen = questions.waiting().isEmpty() && questions.onFloor().isEmpty();
        if (stage != Stage.ASKING || nothingOpen) {
            return List.of();
        }
        return List.of(
                new SessionEvent.NotReached(
                        questions.waiting().stream().map(Question::number).toList()));
    }

    @Override
    public Optional<Activity> reopened(Course course) {
        return Optional.of(open());
    }

    @Override
    public boolean isOver(Course course) {
        var questions = course.book().questions();
        boolean free =
                questions.waiting().isEmpty()
                        && questions.onFloor().isEmpty()
                        && followUp.isEmpty();
        return free
                && (stage == Stage.PICKED
                        || stage == Stage.LAST && questions.notReached().isEmpty());
    }
}
