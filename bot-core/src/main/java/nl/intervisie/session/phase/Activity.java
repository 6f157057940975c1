package nl.intervisie.session.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nl.intervisie.method.Order;
import nl.intervisie.method.Seen;
import nl.intervisie.method.Who;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;

/**
 * What a group does in one phase. Each kind is one file with one switch that reads like its rule.
 */
public sealed interface Activity
        permits Round,
                Talking,
                Offering,
                Telling,
                Floor,
                Letters,
                Summing,
                Blind,
                Sorts,
                Opens,
                Choosing,
                Harvesting {

    /** Answers what somebody who takes part asks of this phase. */
    Decision decide(Course course, ByPerson command);

    /** This activity after an event; {@code course} is that of after it. */
    Activity evolve(Course course, SessionEvent event);

    /** Whether it is over when this seat has given what it still waits for. */
    default boolean isLastOf(Course course, Seat who) {
        return false;
    }

    /** What follows by itself, now. */
    default List<SessionEvent> next(Course course, Instant at) {
        return List.of();
    }

    /** What its own deadlines bring, now. */
    default List<SessionEvent> onTime(Course course, Instant at) {
        return List.of();
    }

    /** Its own next deadline. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /** Whether it has come to its end. */
    boolean isOver(Course course);

    /**
     * What happens when it is asked to end before it has: nothing of its own, and it ends; or these
     * first.
     */
    default List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        return List.of();
    }

    /**
     * Whether others may end it. Telling and choosing are the bringer's: the bot asks, and takes
     * the minutes elsewhere.
     */
    default boolean mayBeCut() {
        return true;
    }

    /** Whether readiness of all ends it. */
    default boolean endsWhenReady() {
        return mayBeCut();
    }

    /** Whose readiness ends it: of those, those we wait for. */
    default SortedSet<Seat> readies(Course course) {
        return course.roster().speakers();
    }

    /**
     * Of those, who has nothing left to do in it because they gave as many as each may: they are
     * ready without saying so.
     */
    default SortedSet<Seat> through(Course course) {
        return Seats.none();
    }

    /** How much longer it must go on when its time is up; nothing when it may end. */
    default Duration needsStill(Course course) {
        return Duration.ZERO;
    }

    /** How often time was given without being asked for, since the bringer last did something. */
    default int waited() {
        return 0;
    }

    /**
     * Who is asked for something in it: who did nothing when its time was up, is no longer waited
     * for.
     */
    default SortedSet<Seat> invited(Course course) {
        return Seats.none();
    }

    /**
     * Who was called by name and let it go by: who did nothing else, is no longer waited for
     * either.
     */
    default SortedSet<Seat> late() {
        return Seats.none();
    }

    /** Whether a group may come back to it. */
    default boolean mayReopen() {
        return true;
    }

    /** The activity of the phase that has just begun. */
    static Activity of(Course course) {
        return switch (course.kind()) {
            case CHECK_IN, SUGGEST, OBSERVE, RELATE -> given(course);
            case DISCUSS, GOSSIP, BREAK -> inOrder(course);
            case REACT -> course.rules().who() == Who.BRINGER ? Telling.of(course) : given(course);
            case OFFER -> Offering.of(course);
            case TELL, RESTATE, LOOK_BACK -> Telling.of(course);
            case ASK -> course.isSlow() ? Letters.open() : Floor.open();
            case ANSWER -> course.isSlow() ? Letters.written() : Floor.laid();
            case SORT -> Sorts.fresh();
            case OPEN -> Opens.fresh();
            case SUMMARISE -> new Summing(false);
            case WRITE -> Blind.fresh();
            case CHOOSE, COMMIT -> Choosing.of(course);
            case HARVEST -> Harvesting.fresh();
        };
    }

    private static Activity given(Course course) {
        if (course.rules().seen() != Seen.OPEN) {
            return Blind.fresh();
        }
        return course.isSlow() ? Round.of(course) : inOrder(course);
    }

    private static Activity inOrder(Course course) {
        return course.rules().order() == Order.TURNS ? Round.of(course) : Talking.of(course);
    }
}
