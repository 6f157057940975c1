package nl.intervisie.session.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.intervisie.session.act.SessionEvent;

/**
 * The time box of a phase.
 *
 * @param began when the phase really began
 * @param counted from when its time counts: later by every rest since
 * @param planned when its box ends: what the bank reckons with
 * @param ends the deadline that holds now: the box's, or that of a vote or a choice within it
 */
public record TimeBox(
        Instant began,
        Instant counted,
        Instant planned,
        Instant ends,
        boolean warned,
        Optional<Instant> grace,
        boolean deepened) {

    private static final Duration WARNING = Duration.ofMinutes(2);

    static TimeBox of(Instant began, Instant ends) {
        return new TimeBox(began, began, ends, ends, false, Optional.empty(), false);
    }

    /** When the one warning is due: two minutes before time, or half way a short box. */
    Optional<Instant> warning() {
        var all = Duration.between(counted, ends);
        boolean isShort = all.compareTo(WARNING.multipliedBy(2)) < 0;
        return running()
                .filter(_ -> !warned)
                .map(end -> end.minus(isShort ? all.dividedBy(2) : WARNING));
    }

    /** When time is up and nobody has said so yet. */
    Optional<Instant> running() {
        return Optional.of(ends).filter(_ -> grace.isEmpty());
    }

    /** Half way, for a phase that deepens there and has not. */
    Optional<Instant> half() {
        return running()
                .filter(_ -> !deepened)
                .map(end -> counted.plus(Duration.between(counted, end).dividedBy(2)));
    }

    TimeBox with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Extended(var end, _, _) -> extended(end);
            case SessionEvent.QuietBegan(var until) -> until(until);
            case SessionEvent.BringerAsked(_, var until) -> until(until);
            case SessionEvent.VoteBegan(var until) -> until(until);
            case SessionEvent.PickingBegan(var until) -> until(until);
            case SessionEvent.Warned _ -> said(true, grace, deepened);
            case SessionEvent.GraceBegan(_, var until) -> said(true, Optional.of(until), deepened);
            case SessionEvent.Deepened _, SessionEvent.NotReached _ -> said(warned, grace, true);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
        };
    }

    private TimeBox extended(Instant end) {
        boolean cut = end.isBefore(ends);
        var more = Duration.between(grace.orElse(ends), end);
        boolean warnedEnough = cut || warned && more.compareTo(WARNING) <= 0;
        var box = end.isAfter(planned) ? end : planned;
        return new TimeBox(
                began, counted, box, end, warnedEnough, Optional.empty(), deepened || cut);
    }

    private TimeBox until(Instant until) {
        return new TimeBox(began, counted, planned, until, true, Optional.empty(), deepened);
    }

    private TimeBox said(boolean warning, Optional<Instant> until, boolean deeper) {
        return new TimeBox(began, counted, planned, ends, warning, until, deeper);
    }

    private TimeBox later(Duration by) {
        return new TimeBox(
                began,
                counted.plus(by),
                planned.plus(by),
                ends.plus(by),
                warned,
                grace.map(it -> it.plus(by)),
                deepened);
    }
}
