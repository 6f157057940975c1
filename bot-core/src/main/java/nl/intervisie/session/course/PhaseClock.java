package nl.intervisie.session.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * How far the phase that is on has come.
 *
 * @param epoch counts every phase begun, also those begun again
 * @param index its place in the plan; -1 before the first
 * @param touched whether somebody contributed since it began: from then there is no way back
 * @param talked how many messages there were since the acts of the moment were last said
 * @param noted whether the bringer kept a note in it
 * @param nudges who got a private word about how they do things
 */
public record PhaseClock(
        int epoch,
        int index,
        TimeBox box,
        Wishes wishes,
        boolean touched,
        int talked,
        boolean noted,
        Nudges nudges) {

    /** Before the first phase. */
    public static PhaseClock notYet(Instant began) {
        return new PhaseClock(
                0, -1, TimeBox.of(began, began), Wishes.none(), false, 0, false, Nudges.none());
    }

    /** When it really began. */
    public Instant began() {
        return box.began();
    }

    /** The deadline that holds now. */
    public Optional<Instant> ends() {
        return Optional.of(box.ends());
    }

    /** When its minute of grace is over. */
    public Optional<Instant> grace() {
        return box.grace();
    }

    /** When the one warning is due. */
    public Optional<Instant> warning() {
        return box.warning();
    }

    /** When its time is up and nobody has said so yet. */
    public Optional<Instant> up() {
        return box.running();
    }

    /** Half way, for a phase that deepens there and has not. */
    public Optional<Instant> half() {
        return box.half();
    }

    /** Who is ready for what comes next. */
    public SortedSet<Seat> ready() {
        return wishes.ready();
    }

    /** Who wants more time. */
    public SortedSet<Seat> more() {
        return wishes.more();
    }

    /** When a proposal to move on is carried out. */
    public Optional<Instant> moveDue() {
        return wishes.moveDue();
    }

    /** Until when nobody can propose that again. */
    public Optional<Instant> heldUntil() {
        return wishes.heldUntil();
    }

    /** Seconds of the time box won ({@code > 0}) or run over. */
    public int left(Instant now) {
        return (int) Duration.between(now, box.planned()).toSeconds();
    }

    /** The clock after an event. */
    public PhaseClock with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.PhaseBegan(var now, var at, var since, var end, _) ->
                    begun(now, at, TimeBox.of(since, end), false);
            case SessionEvent.WentBack(var now, var since, var end) ->
                    begun(now, index - 1, TimeBox.of(since, end), true);
            case SessionEvent other ->
                    new PhaseClock(
                            epoch,
                            index,
                            box.with(other),
                            wishes.with(other),
                            touched || Contributions.is(other),
                            Talk.after(talked, other),
                            noted || other instanceof SessionEvent.Noted,
                            nudges.with(other));
        };
    }

    private static PhaseClock begun(int epoch, int index, TimeBox box, boolean touched) {
        return new PhaseClock(epoch, index, box, Wishes.none(), touched, 0, false, Nudges.none());
    }
}
