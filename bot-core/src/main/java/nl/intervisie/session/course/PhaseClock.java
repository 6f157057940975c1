package nl.intervisie.session.course;

import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The time box of the phase that is on, and what the group does about it.
 *
 * @param ends empty when nothing is counted any more: somebody is choosing, and choosing is not cut
 * @param touched whether somebody contributed since the phase began: from then there is no way back
 */
public record PhaseClock(
        int epoch,
        int index,
        Instant began,
        Optional<Instant> ends,
        boolean warned,
        Optional<Instant> grace,
        Optional<Instant> moveDue,
        Optional<Instant> heldUntil,
        SortedSet<Seat> ready,
        SortedSet<Seat> more,
        boolean touched,
        boolean deepened) {

    private static final Duration WARNING = Duration.ofMinutes(2);

    public PhaseClock {
        ready = Collections.unmodifiableSortedSet(new TreeSet<>(ready));
        more = Collections.unmodifiableSortedSet(new TreeSet<>(more));
    }

    /** Before the first phase. */
    public static PhaseClock notYet(Instant began) {
        var none = new TreeSet<Seat>();
        return new PhaseClock(
                0,
                -1,
                began,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                false,
                false);
    }

    private static PhaseClock fresh(int epoch, int index, Instant began, Instant ends) {
        var none = new TreeSet<Seat>();
        return new PhaseClock(
                epoch,
                index,
                began,
                Optional.of(ends),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                false,
                false);
    }

    /** When the one warning is due: two minutes before time, or half way a short box. */
    public Optional<Instant> warning() {
        return ends.filter(_ -> !warned && grace.isEmpty())
                .map(end -> {
                    var box = Duration.between(began, end);
                    return end.minus(
                            box.compareTo(WARNING.multipliedBy(2)) < 0
                                    ? box.dividedBy(2)
                                    : WARNING);
                });
    }

    /** When the time box is up and nobody has said so yet. */
    public Optional<Instant> up() {
        return ends.filter(_ -> grace.isEmpty());
    }

    /** Half way, for a phase that deepens there. */
    public Optional<Instant> half() {
        return ends.filter(_ -> !deepened && grace.isEmpty())
                .map(end -> began.plus(Duration.between(began, end).dividedBy(2)));
    }

    /** Seconds won ({@code > 0}) or run over. */
    public int left(Instant now) {
        return ends.map(end -> (int) Duration.between(now, end).toSeconds()).orElse(0);
    }

    /** The clock after an event. */
    public PhaseClock with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.PhaseBegan(var now, var at, var since, var end, _) ->
                    fresh(now, at, since, end);
            case SessionEvent.WentBack(var now, var since, var end) ->
                    fresh(now, index - 1, since, end).touchedNow();
            case SessionEvent.Readied(var who, var on) -> ready(changed(ready, who, on));
            case SessionEvent.ExtensionWanted(var who, var on) -> more(changed(more, who, on));
            case SessionEvent.Extended(var end, _, _) -> extended(end);
            case SessionEvent.MoveProposed(var due) -> proposed(Optional.of(due));
            case SessionEvent.MoveHeld(var until) -> held(until);
            case SessionEvent.Warned _ -> warnedNow();
            case SessionEvent.GraceBegan(_, var until) -> graced(until);
            case SessionEvent.Deepened _ -> deepenedNow();
            case SessionEvent.QuietBegan(var until) -> timed(Optional.of(until));
            case SessionEvent.BringerAsked(_, var until) -> timed(Optional.of(until));
            case SessionEvent.VoteBegan(var until) -> timed(Optional.of(until));
            case SessionEvent.NotReached _ -> timed(Optional.empty());
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent other -> Contributions.is(other) ? touchedNow() : this;
        };
    }

    private static SortedSet<Seat> changed(SortedSet<Seat> some, Seat who, boolean on) {
        var changed = new TreeSet<>(some);
        if (on) {
            changed.add(who);
        } else {
            changed.remove(who);
        }
        return changed;
    }

    private PhaseClock ready(SortedSet<Seat> now) {
        return new PhaseClock(
                epoch, index, began, ends, warned, grace, moveDue, heldUntil, now, more, touched,
                deepened);
    }

    private PhaseClock more(SortedSet<Seat> now) {
        return new PhaseClock(
                epoch, index, began, ends, warned, grace, moveDue, heldUntil, ready, now, touched,
                deepened);
    }

    private PhaseClock extended(Instant end) {
        return new PhaseClock(
                epoch,
                index,
                began,
                Optional.of(end),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ready,
                new TreeSet<>(),
                touched,
                deepened);
    }

    private PhaseClock proposed(Optional<Instant> due) {
        return new PhaseClock(
                epoch, index, began, ends, warned, grace, due, heldUntil, ready, more, touched,
                deepened);
    }

    private PhaseClock held(Instant until) {
        return new PhaseClock(
                epoch,
                index,
                began,
                ends,
                warned,
                grace,
                Optional.empty(),
                Optional.of(until),
                new TreeSet<>(),
                more,
                touched,
                deepened);
    }

    private PhaseClock warnedNow() {
        return new PhaseClock(
                epoch, index, began, ends, true, grace, moveDue, heldUntil, ready, more, touched,
                deepened);
    }

    private PhaseClock graced(Instant until) {
        return new PhaseClock(
                epoch,
                index,
                began,
                ends,
                true,
                Optional.of(until),
                moveDue,
                heldUntil,
                ready,
                more,
                touched,
                deepened);
    }

    private PhaseClock deepenedNow() {
        return new PhaseClock(
                epoch, index, began, ends, warned, grace, moveDue, heldUntil, ready, more, touched,
                true);
    }

    private PhaseClock touchedNow() {
        return new PhaseClock(
                epoch, index, began, ends, warned, grace, moveDue, heldUntil, ready, more, true,
                deepened);
    }

    private PhaseClock timed(Optional<Instant> end) {
        return new PhaseClock(
                epoch,
                index,
                began,
                end,
                true,
                Optional.empty(),
                Optional.empty(),
                heldUntil,
                new TreeSet<>(),
                more,
                touched,
                deepened);
    }

    private PhaseClock later(Duration by) {
        return new PhaseClock(
                epoch,
                index,
                began.plus(by),
                ends.map(it -> it.plus(by)),
                warned,
                grace.map(it -> it.plus(by)),
                moveDue.map(it -> it.plus(by)),
                heldUntil.map(it -> it.plus(by)),
                ready,
                more,
                touched,
                deepened);
    }
}
