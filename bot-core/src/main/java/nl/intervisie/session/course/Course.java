package nl.intervisie.session.course;

import nl.intervisie.method.Kind;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;

import java.time.Instant;
import java.util.Optional;

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

    /** The course after an event. */
    public Course with(SessionEvent event) {
        Optional<Kind> kind = clock.index() < 0 ? Optional.empty() : Optional.of(kind());
        return new Course(
                setup,
                plan,
                lot,
                began,
                roster.with(event),
                book.with(event, kind, clock),
                clock.with(event),
                bank.with(event, clock));
    }
}
