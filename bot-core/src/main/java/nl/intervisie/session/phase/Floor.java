package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Clarifying questions: one on the floor at a time. The bringer answers by typing; the asker may
 * follow up once before the floor moves. When time is up the bringer picks which of the rest to
 * take still.
 *
 * @param nudge when the bot offers to go on, after the bringer's last message
 * @param followUp until when the asker of {@code followUpOf} may follow up
 */
public record Floor(
        Stage stage,
        Optional<Instant> nudge,
        Optional<Instant> followUp,
        int followUpOf,
        boolean roomMade)
        implements Activity {

    private static final Duration TO_FINISH = Duration.ofMinutes(2);
    private static final Duration TO_PICK = Duration.ofMinutes(2);

    /**
     * What was asked in writing is laid there; the bringer first picks from it; it is answered.
     * Questions are asked; time is up and the last is answered; the bringer picks from the rest;
     * those are answered.
     */
    public enum Stage {
        LAID,
        PICK_FIRST,
        ANSWERING,
        ASKING,
        LAST,
        PICKING,
        PICKED
    }

    static Floor open() {
        return new Floor(Stage.ASKING, Optional.empty(), Optional.empty(), 0, false);
    }

    /** Questions written before are answered; none are asked but to follow up. */
    static Floor laid() {
        return new Floor(Stage.LAID, Optional.empty(), Optional.empty(), 0, true);
    }

    /** Whether the bringer may pick now. */
    public boolean isPicking() {
        return stage == Stage.PICKING || stage == Stage.PICK_FIRST;
    }

    /** Who may ask a question of their own now. */
    public SortedSet<Seat> askers(Course course) {
        var calls = new FloorCalls(course, this);
        return Seats.frozen(
                course.roster().participants().stream().filter(calls::mayAskAnew).toList());
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        var who = command.who();
        boolean brings = course.roster().brings(who);
        var calls = new FloorCalls(course, this);
        return switch (command) {
            case SessionCommand.Say(_, var at, var words, _, _) when brings ->
                    calls.answered(who, at, words);
            case SessionCommand.Write(_, var at, var words, _) when brings ->
                    calls.answered(who, at, words);
            case SessionCommand.Answer(_, _, _, var number) when calls.isGone(number) ->
                    refused(Phrase.REFUSED_QUESTION_GONE);
            case SessionCommand.Answer(_, var at, var words, _) -> calls.answered(who, at, words);
            case SessionCommand.Ask(_, var at, var words, _, _) when brings ->
                    calls.answered(who, at, words);
            case SessionCommand.Say(_, _, var words, var tone, _)
                    when tone.asks() && calls.mayAsk(who) ->
                    calls.asked(who, words, tone);
            case SessionCommand.Ask(_, _, var words, var tone, _) when calls.mayAsk(who) ->
                    calls.asked(who, words, tone);
            case SessionCommand.Say(_, _, _, var tone, _) when tone.asks() && calls.hadAll(who) ->
                    refused(Phrase.REFUSED_ENOUGH);
            case SessionCommand.Say(_, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Write(_, _, var words, _) when calls.mayAsk(who) ->
                    calls.asked(who, words, Tone.plain(true));
            case SessionCommand.UseDraft _
                    when !brings
                            && calls.mayAsk(who)
                            && course.book().drafts().get(who) instanceof TextRef draft ->
                    calls.asked(who, draft, Tone.plain(true));
            case SessionCommand.Reword(_, _, var words) when !brings && calls.mayReword(who) ->
                    calls.reworded(who, words);
            case SessionCommand.KeepForLater _ -> calls.keptForLater(who);
            case SessionCommand.LeaveAsIs _ -> calls.leftAsIs(who);
            case SessionCommand.Ask _,
                    SessionCommand.Reword _,
                    SessionCommand.Write _,
                    SessionCommand.UseDraft _
                    when stage != Stage.ASKING ->
                    refused(Phrase.REFUSED_QUESTIONS_OVER);
            case SessionCommand.Ask _, SessionCommand.Write _, SessionCommand.UseDraft _
                    when calls.hadAll(who) ->
                    refused(Phrase.REFUSED_ENOUGH);
            case SessionCommand.Answered(_, _, var number) when calls.hasLeft(number) -> nothing();
            case SessionCommand.Answered(_, var at, _) -> calls.finished(at);
            case SessionCommand.Pass(_, _, var number) when calls.hasLeft(number) -> nothing();
            case SessionCommand.Pass _ when brings && isFree(course) ->
                    accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.Pass _ when brings -> calls.passed();
            case SessionCommand.Pass _ -> accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.Busy(_, var at) when brings -> calls.stretched(at);
            case SessionCommand.NoFollowUp _ when calls.mayFollowUp(who) ->
                    accepted(new SessionEvent.FloorFreed(followUpOf));
            case SessionCommand.NoFollowUp _ -> nothing();
            case SessionCommand.WithdrawQuestion(_, _, var number) -> calls.withdrawn(who, number);
            case SessionCommand.PickQuestions(_, _, var numbers) when stage == Stage.PICK_FIRST ->
                    calls.pickedFirst(numbers);
            case SessionCommand.PickQuestions(_, var at, var numbers) when stage == Stage.PICKING ->
                    calls.picked(numbers, at);
            case SessionCommand.HoldQuestion(_, _, var number) when calls.isWaiting(number) ->
                    accepted(new SessionEvent.QuestionHeld(number));
            case SessionCommand.MergeQuestion(_, _, var number, var into)
                    when calls.isWaiting(number) && number != into && calls.isOpen(into) ->
                    accepted(new SessionEvent.QuestionMerged(number, into));
            case ByPerson _ -> refused(Phrase.REFUSED_QUESTIONS_NOW);
        };
    }

    @Override
    public Floor evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.FloorTaken _, SessionEvent.NextOffered _ ->
                    quietUntil(Optional.empty());
            case SessionEvent.AnswerGiven(_, _, var at) when followUp.isEmpty() ->
                    quietUntil(Optional.of(at));
            case SessionEvent.AnswerStretched(_, var at) -> quietUntil(Optional.of(at));
            case SessionEvent.AnswerFinished(var number, var until) ->
                    new Floor(stage, Optional.empty(), Optional.of(until), number, roomMade);
            case SessionEvent.Asked(_, _, _, var followsUp) when followsUp > 0 -> freed(stage);
            case SessionEvent.FloorFreed _, SessionEvent.QuestionPassed _ -> freed(stage);
            case SessionEvent.QuestionWithdrawn _, SessionEvent.Withdrawn _
                    when followUp.isEmpty() && !isTaken(course) ->
                    freed(stage);
            case SessionEvent.NotReached _ ->
                    new Floor(
                            Stage.LAST,
                            nudge.filter(_ -> isTaken(course)),
                            followUp,
                            followUpOf,
                            roomMade);
            case SessionEvent.PickingBegan _ -> freed(Stage.PICKING);
            case SessionEvent.QuestionsLaid(_, var toPick) ->
                    freed(toPick ? Stage.PICK_FIRST : Stage.ANSWERING);
            case SessionEvent.QuestionsPicked _ when stage == Stage.PICK_FIRST ->
                    freed(Stage.ANSWERING);
            case SessionEvent.QuestionsPicked _ -> freed(Stage.PICKED);
            case SessionEvent.RoomMade _ -> new Floor(stage, nudge, followUp, followUpOf, true);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
        };
    }

    private Floor quietUntil(Optional<Instant> next) {
        return new Floor(stage, next, followUp, followUpOf, roomMade);
    }

    private Floor freed(Stage next) {
        return new Floor(next, Optional.empty(), Optional.empty(), 0, roomMade);
    }

    private Floor later(Duration by) {
        return new Floor(
                stage,
                nudge.map(it -> it.plus(by)),
                followUp.map(it -> it.plus(by)),
                followUpOf,
                roomMade);
    }

    private static boolean isTaken(Course course) {
        return course.book().questions().onFloor().isPresent();
    }

    private boolean isFree(Course course) {
        return !isTaken(course) && followUp.isEmpty();
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        var questions = course.book().questions();
        if (stage == Stage.LAID) {
            return List.of(Laying.of(course).laid());
        }
        if (!isFree(course)) {
            return roomMade || course.spoken() ? List.of() : Fairness.of(course).made();
        }
        if (!questions.waiting().isEmpty()) {
            var first = questions.waiting().getFirst();
            return isLastFinished(course, first)
                    ? timeIsUp(course, at)
                    : List.of(new SessionEvent.FloorTaken(first.number(), at));
        }
        return stage == Stage.LAST && !questions.notReached().isEmpty()
                ? List.of(new SessionEvent.PickingBegan(at.plus(TO_PICK)))
                : List.of();
    }

    /** Whether it was said that the question on the floor is the last, and it has been answered. */
    private boolean isLastFinished(Course course, Question next) {
        return stage == Stage.ANSWERING
                && !course.spoken()
                && course.clock().grace().isPresent()
                && next.followsUp() == 0;
    }

    @Override
    public List<SessionEvent> onTime(Course course, Instant at) {
        if (isPast(followUp, at)) {
            return List.of(new SessionEvent.FloorFreed(followUpOf));
        }
        return course.book()
                .questions()
                .onFloor()
                .filter(_ -> isPast(nudge, at))
                .map(it -> List.<SessionEvent>of(new SessionEvent.NextOffered(it.number())))
                .orElse(List.of());
    }

    private static boolean isPast(Optional<Instant> due, Instant at) {
        return due.filter(it -> !at.isBefore(it)).isPresent();
    }

    @Override
    public Optional<Instant> due() {
        return Stream.of(nudge, followUp).flatMap(Optional::stream).min(Instant::compareTo);
    }

    @Override
    public List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        return switch (stage) {
            case ASKING, ANSWERING -> course.spoken() ? List.of() : timeIsUp(course, at);
            case PICK_FIRST, LAID -> List.of();
            case LAST -> lastIsOver(course);
            case PICKING -> List.of(new SessionEvent.QuestionsPicked(List.of()));
            case PICKED -> List.of();
        };
    }

    /** The question on the floor is finished, and its asker has the time they were promised. */
    private List<SessionEvent> timeIsUp(Course course, Instant at) {
        var questions = course.book().questions();
        var events = new ArrayList<SessionEvent>();
        boolean unfinished = isTaken(course) || isFollowUpCut(course);
        if (unfinished || !questions.waiting().isEmpty()) {
            events.add(
                    new SessionEvent.NotReached(
                            questions.waiting().stream().map(Question::number).toList()));
        }
        if (unfinished) {
            events.add(course.growing(at.plus(TO_FINISH)));
        }
        return events;
    }

    /** Whether the clock would end the phase while somebody may still follow up. */
    private boolean isFollowUpCut(Course course) {
        return followUp.isPresent() && course.clock().grace().isPresent();
    }

    /** What was not answered at all is not reached either. */
    private static List<SessionEvent> lastIsOver(Course course) {
        return course.book()
                .questions()
                .onFloor()
                .map(it ->
                        it.answers().isEmpty()
                                ? new SessionEvent.NotReached(List.of(it.number()))
                                : new SessionEvent.FloorFreed(it.number()))
                .map(List::<SessionEvent>of)
                .orElse(List.of());
    }

    /** The bringer too, when nobody can ask anything more. */
    @Override
    public SortedSet<Seat> through(Course course) {
        if (stage != Stage.ASKING) {
            return Seats.none();
        }
        var calls = new FloorCalls(course, this);
        var through = new TreeSet<>(course.roster().participants());
        through.removeIf(it -> !calls.isThrough(it));
        var awaited = course.roster().awaited(course.roster().participants());
        if (!awaited.isEmpty() && through.containsAll(awaited)) {
            course.roster().bringer().ifPresent(through::add);
        }
        return through;
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return course.spoken() || course.kind() == Kind.ANSWER
                ? Seats.none()
                : course.roster().participants();
    }

    @Override
    public boolean isOver(Course course) {
        var questions = course.book().questions();
        return switch (stage) {
            case LAID, PICK_FIRST, ASKING, PICKING -> false;
            case ANSWERING -> isFree(course) && questions.waiting().isEmpty();
            case LAST ->
                    isFree(course)
                            && questions.waiting().isEmpty()
                            && questions.notReached().isEmpty();
            case PICKED -> isFree(course) && questions.waiting().isEmpty();
        };
    }
}
