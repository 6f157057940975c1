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
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Questions in a session over days: each stands by itself until it is answered, and none has the
 * floor. Its asker may follow up once. When time is up the bringer has a working day more for what
 * was asked until then.
 *
 * @param asking whether questions may still be asked
 * @param laid whether what was asked in writing lies there
 * @param last whether the bringer was given a day more for what was asked
 */
public record Letters(boolean asking, boolean laid, boolean last) implements Activity {

    static Letters open() {
        return new Letters(true, true, false);
    }

    /** Questions written before are answered. */
    static Letters written() {
        return new Letters(false, false, false);
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        var who = command.who();
        boolean brings = course.roster().brings(who);
        var calls = new FloorCalls(course, Floor.open());
        return switch (command) {
            case SessionCommand.Say(_, var at, var words, _, _) when brings ->
                    only(course, who, at, words);
            case SessionCommand.Answer(_, var at, var words, var number) when number > 0 ->
                    answered(course, number, at, words);
            case SessionCommand.Answer _ when course.book().questions().waiting().isEmpty() ->
                    refused(Phrase.REFUSED_QUESTION_GONE);
            case SessionCommand.Answer(_, var at, var words, _) -> only(course, who, at, words);
            case SessionCommand.SkipQuestion(_, _, var number) when stands(course, number) ->
                    accepted(new SessionEvent.QuestionPassed(number));
            case SessionCommand.SkipQuestion _ -> nothing();
            case SessionCommand.Ask(_, var at, var words, _, _) when brings ->
                    only(course, who, at, words);
            case SessionCommand.Ask(_, _, var words, var tone, var of)
                    when of > 0 && mayFollowUp(course, who, of) ->
                    asked(course, who, words, tone, of);
            case SessionCommand.Ask(_, _, _, _, var of) when of > 0 ->
                    refused(Phrase.REFUSED_FOLLOWED_UP);
            case SessionCommand.Say(_, _, var words, var tone, _)
                    when tone.asks() && mayAsk(course, who) ->
                    asked(course, who, words, tone, 0);
            case SessionCommand.Ask(_, _, var words, var tone, _) when mayAsk(course, who) ->
                    asked(course, who, words, tone, 0);
            case SessionCommand.Say(var author, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(author, words));
            case SessionCommand.UseDraft _
                    when !brings
                            && mayAsk(course, who)
                            && course.book().drafts().get(who) instanceof TextRef draft ->
                    asked(course, who, draft, Tone.plain(true), 0);
            case SessionCommand.Reword(_, _, var words) when !brings && calls.mayReword(who) ->
                    calls.reworded(who, words);
            case SessionCommand.KeepForLater _ -> calls.keptForLater(who);
            case SessionCommand.LeaveAsIs _ -> calls.leftAsIs(who);
            case SessionCommand.Ask _, SessionCommand.Reword _, SessionCommand.UseDraft _
                    when !asking ->
                    refused(Phrase.REFUSED_QUESTIONS_OVER);
            case SessionCommand.Ask _, SessionCommand.UseDraft _ when calls.hadAll(who) ->
                    refused(Phrase.REFUSED_ENOUGH);
            case SessionCommand.Pass _, SessionCommand.NoFollowUp _ ->
                    accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.WithdrawQuestion(_, _, var number) -> calls.withdrawn(who, number);
            case SessionCommand.MergeQuestion(_, _, var number, var into)
                    when calls.isWaiting(number) && number != into && calls.isOpen(into) ->
                    accepted(new SessionEvent.QuestionMerged(number, into));
            case ByPerson _ -> refused(Phrase.REFUSED_QUESTIONS_NOW);
        };
    }

    private static Decision asked(Course course, Seat who, TextRef words, Tone tone, int of) {
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.Asked(course.book().questions().nextNumber(), who, words, of));
        new Nudging(course).about(who, words, tone).ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    /** What the bringer types belongs to the one question there is; of several they must say. */
    private static Decision only(Course course, Seat bringer, Instant at, TextRef words) {
        var waiting = course.book().questions().waiting();
        return switch (waiting.size()) {
            case 0 -> accepted(new SessionEvent.Remarked(bringer, words));
            case 1 -> answered(course, waiting.getFirst().number(), at, words);
            default -> refused(Phrase.REFUSED_WHICH_QUESTION);
        };
    }

    private static Decision answered(Course course, int number, Instant at, TextRef words) {
        var given = new SessionEvent.AnswerGiven(number, words, at);
        if (stands(course, number)) {
            return accepted(given, new SessionEvent.FloorFreed(number));
        }
        return course.book()
                        .questions()
                        .numbered(number)
                        .filter(it -> it.standing() == Standing.ANSWERED)
                        .isPresent()
                ? accepted(given)
                : refused(Phrase.REFUSED_QUESTION_GONE);
    }

    private static boolean stands(Course course, int number) {
        return course.book().questions().waiting().stream().anyMatch(it -> it.number() == number);
    }

    private boolean mayAsk(Course course, Seat who) {
        return asking && askers(course).contains(who);
    }

    /** Who may ask a question of their own now. */
    public SortedSet<Seat> askers(Course course) {
        var calls = new FloorCalls(course, Floor.open());
        var all = new TreeSet<>(asking ? course.roster().participants() : Seats.none());
        all.removeIf(calls::hadAll);
        return all;
    }

    /** Whether this person asked it, got an answer, and has not followed up. */
    private boolean mayFollowUp(Course course, Seat who, int number) {
        return followable(course, number).filter(it -> it.asker().equals(who)).isPresent();
    }

    /**
     * This question, while its asker may follow up: not on a day more for what was asked, but well
     * on one for what was written, since then nothing could be asked before.
     */
    public Optional<Question> followable(Course course, int number) {
        var questions = course.book().questions();
        return questions
                .numbered(number)
                .filter(_ -> course.rules().followUp())
                .filter(_ -> !last || course.kind() == Kind.ANSWER)
                .filter(it -> it.standing() == Standing.ANSWERED && it.followsUp() == 0)
                .filter(_ -> !questions.followedUp(number));
    }

    /** Who got an answer, may still follow up on it, and has not said that it is clear. */
    SortedSet<Seat> followers(Course course) {
        var all = new TreeSet<Seat>();
        course.book().questions().all().stream()
                .flatMap(it -> followable(course, it.number()).stream())
                .forEach(it -> all.add(it.asker()));
        all.retainAll(course.roster().awaited(course.roster().participants()));
        all.removeAll(course.clock().ready());
        return all;
    }

    /** Whether all that is asked of this person is to follow up, or to say that it is clear. */
    public boolean mayOnlyFollowUp(Course course, Seat who) {
        return !asking && followers(course).contains(who);
    }

    @Override
    public Letters evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.QuestionsLaid _ -> new Letters(asking, true, last);
            case SessionEvent.NotReached _ -> new Letters(false, laid, true);
            case SessionEvent _ -> this;
        };
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        return laid
                ? List.of()
                : List.of(new SessionEvent.QuestionsLaid(Laying.of(course).all(), false));
    }

    /** Nobody can ask any more; what was asked until then the bringer has a day for. */
    @Override
    public List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        return !last && !course.book().questions().waiting().isEmpty()
                ? List.of(
                        new SessionEvent.NotReached(List.of()), course.growing(dayMore(course, at)))
                : List.of();
    }

    /** Never sooner than it was to be. */
    private static Instant dayMore(Course course, Instant at) {
        var day = course.givenBringer(at, Duration.ZERO);
        return course.clock().ends().filter(day::isBefore).orElse(day);
    }

    @Override
    public SortedSet<Seat> readies(Course course) {
        return course.roster().participants();
    }

    @Override
    public SortedSet<Seat> through(Course course) {
        var calls = new FloorCalls(course, Floor.open());
        var through = new TreeSet<>(asking ? course.roster().participants() : Seats.none());
        through.removeIf(it -> !calls.isThrough(it) || hasFollowUp(course, it));
        return through;
    }

    private boolean hasFollowUp(Course course, Seat who) {
        return course.book().questions().all().stream()
                .filter(it -> it.asker().equals(who))
                .anyMatch(it -> followable(course, it.number()).isPresent());
    }

    @Override
    public boolean endsWhenReady() {
        return asking;
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return asking ? course.roster().participants() : Seats.none();
    }

    /**
     * Of whom something is asked: the bringer while a question stands; who may still follow up;
     * while questions may be asked, participants until they are ready, but not while they wait for
     * an answer.
     */
    SortedSet<Seat> asks(Course course) {
        var waiting = course.book().questions().waiting();
        var all = new TreeSet<>(asking ? course.roster().participants() : followers(course));
        all.removeAll(course.clock().ready());
        all.removeAll(through(course));
        waiting.forEach(it -> all.remove(it.asker()));
        if (!waiting.isEmpty()) {
            course.roster().bringer().ifPresent(all::add);
        }
        return all;
    }

    @Override
    public boolean isOver(Course course) {
        return laid
                && !asking
                && course.book().questions().waiting().isEmpty()
                && followers(course).isEmpty();
    }
}
