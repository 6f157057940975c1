package nl.intervisie.session.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * What the group wants with the time of a phase.
 *
 * @param ready who is ready for what comes next
 * @param more who wants more time
 * @param moveDue when a proposal to move on is carried out
 * @param heldUntil until when nobody can propose that again
 * @param runOver whether the group was asked to choose between running over and the harvest
 */
public record Wishes(
        SortedSet<Seat> ready,
        SortedSet<Seat> more,
        Optional<Instant> moveDue,
        Optional<Instant> heldUntil,
        boolean runOver) {

    public Wishes {
        ready = Collections.unmodifiableSortedSet(new TreeSet<>(ready));
        more = Collections.unmodifiableSortedSet(new TreeSet<>(more));
    }

    static Wishes none() {
        var nobody = new TreeSet<Seat>();
        return new Wishes(nobody, nobody, Optional.empty(), Optional.empty(), false);
    }

    Wishes with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Readied(var who, var on) ->
                    wanted(changed(ready, who, on), more, runOver);
            case SessionEvent.ExtensionWanted(var who, var on) ->
                    wanted(ready, changed(more, who, on), runOver);
            case SessionEvent.RunOverAsked _ -> wanted(ready, new TreeSet<>(), true);
            case SessionEvent.Extended _ ->
                    new Wishes(ready, new TreeSet<>(), Optional.empty(), Optional.empty(), false);
            case SessionEvent.MoveProposed(var due) -> moving(ready, Optional.of(due), heldUntil);
            case SessionEvent.MoveHeld(var until) ->
                    moving(new TreeSet<>(), Optional.empty(), Optional.of(until));
            case SessionEvent.QuietBegan _,
                    SessionEvent.BringerAsked _,
                    SessionEvent.VoteBegan _,
                    SessionEvent.NotReached _,
                    SessionEvent.PickingBegan _ ->
                    moving(new TreeSet<>(), Optional.empty(), heldUntil);
            case SessionEvent.Left(var who) -> without(who);
            case SessionEvent.WentOut(var who) -> without(who);
            case SessionEvent.Resumed(var at, var since) -> later(Duration.between(since, at));
            case SessionEvent.BeenAway(var from, var at) -> later(Duration.between(from, at));
            case SessionEvent _ -> this;
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

    private Wishes wanted(SortedSet<Seat> on, SortedSet<Seat> longer, boolean asked) {
        return new Wishes(on, longer, moveDue, heldUntil, asked);
    }

    private Wishes moving(SortedSet<Seat> on, Optional<Instant> due, Optional<Instant> until) {
        return new Wishes(on, more, due, until, runOver);
    }

    private Wishes without(Seat who) {
        return wanted(changed(ready, who, false), changed(more, who, false), runOver);
    }

    private Wishes later(Duration by) {
        return moving(ready, moveDue.map(it -> it.plus(by)), heldUntil.map(it -> it.plus(by)));
    }
}
