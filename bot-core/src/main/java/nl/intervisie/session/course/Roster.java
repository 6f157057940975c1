package nl.intervisie.session.course;

import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who takes part, by seat.
 *
 * @param joined everybody who takes part, the guide included when a person guides
 * @param idle those who did nothing for a whole phase: nobody waits for them, and any act brings
 *     them back
 * @param acted those who did something since the phase began
 */
public record Roster(
        Seat starter,
        SortedSet<Seat> joined,
        Optional<Seat> guide,
        Optional<Seat> bringer,
        SortedSet<Seat> observers,
        SortedSet<Seat> idle,
        SortedSet<Seat> acted) {

    public Roster {
        joined = frozen(joined);
        observers = frozen(observers);
        idle = frozen(idle);
        acted = frozen(acted);
    }

    /** The one who opens a lobby takes part at once. */
    public static Roster of(Seat starter) {
        var only = new TreeSet<Seat>();
        only.add(starter);
        var none = new TreeSet<Seat>();
        return new Roster(starter, only, Optional.empty(), Optional.empty(), none, none, none);
    }

    /** Whether this seat takes part. */
    public boolean has(Seat who) {
        return joined.contains(who);
    }

    /** Everybody who takes part but a guide, who guards the process and has no turn. */
    public SortedSet<Seat> speakers() {
        var all = new TreeSet<>(joined);
        guide.ifPresent(all::remove);
        return all;
    }

    /** The speakers but the bringer. */
    public SortedSet<Seat> participants() {
        var all = new TreeSet<>(speakers());
        bringer.ifPresent(all::remove);
        return all;
    }

    /** Of these, those we wait for. */
    public SortedSet<Seat> awaited(SortedSet<Seat> some) {
        var all = new TreeSet<>(some);
        all.retainAll(joined);
        all.removeAll(idle);
        return all;
    }

    /** Whether this seat is the bringer. */
    public boolean brings(Seat who) {
        return bringer.filter(who::equals).isPresent();
    }

    /** Whether this seat guides. */
    public boolean guides(Seat who) {
        return guide.filter(who::equals).isPresent();
    }

    /** Whether this seat may arrange the session: who guides it, else who started it. */
    public boolean leads(Seat who) {
        return guides(who) || starter.equals(who);
    }

    /** The roster after an event. */
    public Roster with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Joined(var who) -> joined(with(joined, who)).here(who);
            case SessionEvent.Left(var who) -> without(who);
            case SessionEvent.WentOut(var who) when !brings(who) -> without(who);
            case SessionEvent.GuideNamed(var named) -> guidedBy(named);
            case SessionEvent.ObserverCame(var who) -> observedBy(who);
            case SessionEvent.CaseChosen(var who) -> broughtBy(Optional.of(who));
            case SessionEvent.PhaseBegan _ -> acted(new TreeSet<>());
            case SessionEvent.PhaseEnded(_, var how, _) when how == SessionEvent.Ending.TIME ->
                    whoDidNothingIsIdle();
            case SessionEvent other -> Actors.of(other).map(this::here).orElse(this);
        };
    }

    private Roster without(Seat who) {
        var rest = new TreeSet<>(joined);
        rest.remove(who);
        return new Roster(
                starter,
                rest,
                guide.filter(it -> !it.equals(who)),
                bringer,
                observers,
                idle,
                acted);
    }

    private Roster here(Seat who) {
        var stillIdle = new TreeSet<>(idle);
        stillIdle.remove(who);
        return new Roster(starter, joined, guide, bringer, observers, stillIdle, with(acted, who));
    }

    private Roster whoDidNothingIsIdle() {
        var nothing = new TreeSet<>(speakers());
        nothing.removeAll(acted);
        return new Roster(starter, joined, guide, bringer, observers, nothing, acted);
    }

    private Roster joined(SortedSet<Seat> all) {
        return new Roster(starter, all, guide, bringer, observers, idle, acted);
    }

    private Roster acted(SortedSet<Seat> all) {
        return new Roster(starter, joined, guide, bringer, observers, idle, all);
    }

    private Roster guidedBy(Optional<Seat> named) {
        return new Roster(starter, joined, named, bringer, observers, idle, acted);
    }

    private Roster broughtBy(Optional<Seat> named) {
        return new Roster(starter, joined, guide, named, observers, idle, acted);
    }

    private Roster observedBy(Seat who) {
        return new Roster(starter, joined, guide, bringer, with(observers, who), idle, acted);
    }

    private static SortedSet<Seat> with(SortedSet<Seat> some, Seat one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return more;
    }

    private static SortedSet<Seat> frozen(SortedSet<Seat> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(some));
    }
}
