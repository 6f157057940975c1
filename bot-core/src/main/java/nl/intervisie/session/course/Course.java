package nl.intervisie.session.course;

import java.time.Instant;
import java.util.SortedSet;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.Seat;

/**
 * How far a session is.
 *
 * @param lot settles what votes, urgency and history leave open
 */
public record Course(
        Setup setup,
        Plan plan,
        long lot,
        Instant began,
        Roster roster,
        Book book,
        PhaseClock clock,
        Bank bank) {

    /** A course at its beginning. */
    public static Course starting(Setup setup, Plan plan, long lot, Instant began, Roster roster) {
        return new Course(
                setup,
                plan,
                lot,
                began,
                roster,
                Book.empty(),
                PhaseClock.notYet(began),
                new Bank(plan.keptFree(), 0));
    }

    /** The phase that is on. */
    public Phase phase() {
        return plan.phase(clock.index());
    }

    /** Whether no phase comes after this one. */
    public boolean isInLast() {
        return clock.index() + 1 >= plan.size();
    }

    /** What is done in it. */
    public Kind kind() {
        return phase().kind();
    }

    /** The speed people go at. */
    public Pace pace() {
        return new Pace(setup.spoken());
    }

    /** Whether the group talks beside the chat. */
    public boolean spoken() {
        return setup.spoken();
    }

    /** The time box of this phase grown until then, and who pays; what nobody pays runs over. */
    public SessionEvent.Extended growing(Instant end) {
        var paid = paying(end);
        return new SessionEvent.Extended(end, paid.fromBank(), paid.borrowed());
    }

    /** Whether the time box can not grow until then without running over. */
    public boolean runsOver(Instant end) {
        return clock.left(end) < 0 && paying(end).isNothing();
    }

    private Bank.Payment paying(Instant end) {
        return bank.pay(Math.max(0, -clock.left(end)), plan, clock.index());
    }

    /**
     * Whether the door is no longer open to everybody: a question was answered, or in a talk may
     * have been, or answering is over.
     */
    public boolean isLate() {
        boolean asked =
                plan.boxes().stream()
                        .limit(spoken() ? clock.index() + 1L : clock.index())
                        .anyMatch(box -> box.phase().kind() == Kind.ASK);
        return asked || book.questions().anyAnswered();
    }

    private Book bookWith(SessionEvent event, Kind kind) {
        var after = book.with(event, kind, clock);
        return event instanceof SessionEvent.PhaseBegan(_, var index, _, _, _)
                        && plan.phase(index).kind() == Kind.SUGGEST
                ? after.forSuggestions()
                : after;
    }

    /** Whether a round of suggestions is still to come. */
    public boolean suggestsLater() {
        return plan.boxes().stream()
                .skip(clock.index() + 1L)
                .anyMatch(box -> box.phase().kind() == Kind.SUGGEST);
    }

    /** The course when those of these who did nothing in a phase are no longer waited for. */
    public Course missing(SortedSet<Seat> asked) {
        return new Course(setup, plan, lot, began, roster.missing(asked), book, clock, bank);
    }

    /** The course after an event. */
    public Course with(SessionEvent event) {
        var kind = clock.index() < 0 ? Kind.CHECK_IN : kind();
        return new Course(
                setup,
                plan,
                lot,
                began,
                roster.with(event),
                bookWith(event, kind),
                clock.with(event),
                bank.with(event, clock, plan));
    }
}
