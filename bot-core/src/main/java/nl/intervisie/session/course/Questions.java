package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * The questions asked, in the order in which they take the floor.
 *
 * @param from the number of the first that belongs to the phase in which they were last asked
 */
public record Questions(List<Question> all, int from) {

    public Questions {
        all = List.copyOf(all);
    }

    static Questions none() {
        return new Questions(List.of(), 1);
    }

    /** The same when questions are asked or answered anew: what was not reached before stays so. */
    Questions anew() {
        return new Questions(all, nextNumber());
    }

    private Questions now(List<Question> next) {
        return new Questions(next, from);
    }

    /** The one on the floor. */
    public Optional<Question> onFloor() {
        return all.stream().filter(it -> it.standing() == Standing.ON_FLOOR).findFirst();
    }

    /** Those that wait, in order; a follow-up comes before the rest. */
    public List<Question> waiting() {
        return all.stream().filter(it -> it.standing() == Standing.WAITING).toList();
    }

    /** Those not reached in time. */
    public List<Question> notReached() {
        return all.stream()
                .filter(it -> it.standing() == Standing.NOT_REACHED && it.number() >= from)
                .toList();
    }

    /** How many were answered since asking began. */
    public int answered() {
        return (int)
                all.stream()
                        .filter(it -> it.standing() == Standing.ANSWERED && it.number() >= from)
                        .count();
    }

    /** How many were asked since asking began. */
    public int askedHere() {
        return (int) all.stream().filter(it -> it.number() >= from).count();
    }

    /** The one with this number. */
    public Optional<Question> numbered(int number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The number the next question gets. */
    public int nextNumber() {
        return all.size() + 1;
    }

    /** How many this seat has asked. */
    public int by(Seat who) {
        return (int) all.stream().filter(it -> it.asker().equals(who)).count();
    }

    /** How many of their own this seat asked since asking began, of those that stand. */
    public int askedHereBy(Seat who) {
        return (int)
                all.stream()
                        .filter(it -> it.asker().equals(who) && it.number() >= from)
                        .filter(it -> it.followsUp() == 0 && it.standing() != Standing.WITHDRAWN)
                        .count();
    }

    /** Whether one of this seat waits or is on the floor. */
    public boolean isOpenOf(Seat who) {
        return all.stream()
                .filter(it -> it.asker().equals(who))
                .anyMatch(it ->
                        it.standing() == Standing.WAITING || it.standing() == Standing.ON_FLOOR);
    }

    /** The one of this seat on the floor, else the last that this seat asked. */
    public Optional<Question> withdrawable(Seat who) {
        return onFloor()
                .filter(it -> it.asker().equals(who))
                .or(() ->
                        waiting().stream()
                                .filter(it -> it.asker().equals(who))
                                .reduce((_, last) -> last));
    }

    /** Whether this question was followed up already. */
    public boolean followedUp(int number) {
        return all.stream().anyMatch(it -> it.followsUp() == number);
    }

    /** The one asked in these words. */
    public Optional<Question> saying(TextRef words) {
        return all.stream().filter(it -> it.words().equals(words)).findFirst();
    }

    /** Whether a question in these words was answered, passed, withdrawn or joined to another. */
    public boolean isSettled(TextRef words) {
        return all.stream()
                .anyMatch(it ->
                        it.words().equals(words)
                                && it.standing() != Standing.WAITING
                                && it.standing() != Standing.ON_FLOOR
                                && it.standing() != Standing.NOT_REACHED);
    }

    /** Whether any question has been answered, from when latecomers need the bringer's yes. */
    public boolean anyAnswered() {
        return all.stream()
                .anyMatch(it -> !it.answers().isEmpty() || it.standing() == Standing.ANSWERED);
    }

    Questions with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Asked(var number, var who, var words, var followsUp) ->
                    added(new Question(number, who, words, followsUp, Standing.WAITING, List.of()));
            case SessionEvent.QuestionsLaid(var laid, var toPick) -> laid(laid, toPick);
            case SessionEvent.FloorTaken(var number, _) ->
                    changed(number, it -> it.now(Standing.ON_FLOOR));
            case SessionEvent.AnswerGiven(var number, var words, _) ->
                    changed(number, it -> it.answeredWith(words));
            case SessionEvent.AnswerFinished(var number, _) ->
                    changed(number, it -> it.now(Standing.ANSWERED));
            case SessionEvent.FloorFreed(var number) ->
                    changed(number, it -> it.now(Standing.ANSWERED));
            case SessionEvent.QuestionPassed(var number) ->
                    changed(number, it -> it.now(Standing.PASSED));
            case SessionEvent.QuestionWithdrawn(var number) ->
                    changed(number, it -> it.now(Standing.WITHDRAWN));
            case SessionEvent.Reworded(_, var number, var words) ->
                    changed(number, it -> it.inWords(words));
            case SessionEvent.QuestionMerged(var number, _) ->
                    changed(number, it -> it.now(Standing.MERGED));
            case SessionEvent.QuestionHeld(var number) -> last(number);
            case SessionEvent.NotReached(var numbers) -> changedAll(numbers, Standing.NOT_REACHED);
            case SessionEvent.QuestionsPicked(var numbers) -> changedAll(numbers, Standing.WAITING);
            case SessionEvent.Withdrawn(var ref) -> withoutWords(ref);
            case SessionEvent.PhaseEnded _ -> closed();
            case SessionEvent _ -> this;
        };
    }

    /** A question that lost its words is no question any more, unless it was answered. */
    private Questions withoutWords(TextRef ref) {
        return now(all.stream().map(it -> it.words().equals(ref) ? it.withdrawn() : it).toList());
    }

    /** What the phase leaves behind: nothing waits and nothing is on the floor once it is over. */
    private Questions closed() {
        return now(all.stream().map(Question::closed).toList());
    }

    private Questions laid(List<SessionEvent.Laid> some, boolean toPick) {
        var more = new ArrayList<>(all);
        var standing = toPick ? Standing.NOT_REACHED : Standing.WAITING;
        some.forEach(it ->
                more.add(new Question(it.number(), it.who(), it.words(), 0, standing, List.of())));
        return now(more);
    }

    private Questions added(Question one) {
        var more = new ArrayList<>(all);
        if (one.followsUp() > 0) {
            more.addFirst(one);
        } else {
            more.add(one);
        }
        return now(more);
    }

    private Questions last(int number) {
        var moved = new ArrayList<>(all);
        numbered(number)
                .ifPresent(it -> {
                    moved.remove(it);
                    moved.add(it.now(Standing.WAITING));
                });
        return now(moved);
    }

    private Questions changedAll(List<Integer> numbers, Standing next) {
        return now(
                all.stream().map(it -> numbers.contains(it.number()) ? it.now(next) : it).toList());
    }

    private Questions changed(int number, UnaryOperator<Question> change) {
        return now(all.stream().map(it -> it.number() == number ? change.apply(it) : it).toList());
    }
}
