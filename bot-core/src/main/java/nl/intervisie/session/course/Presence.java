package nl.intervisie.session.course;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * Who is here, and who shows it.
 *
 * @param joined everybody who takes part
 * @param observers those who watch
 * @param knocked latecomers the bringer was asked about
 * @param idle those who did nothing for a whole phase: nobody waits for them, and any act brings
 *     them back
 * @param acted those who did something since the phase began
 */
public record Presence(
        SortedSet<Seat> joined,
        SortedSet<Seat> observers,
        SortedSet<Seat> knocked,
        SortedSet<Seat> idle,
        SortedSet<Seat> acted) {

    public Presence {
        joined = frozen(joined);
        observers = frozen(observers);
        knocked = frozen(knocked);
        idle = frozen(idle);
        acted = frozen(acted);
    }

    static Presence of(Seat only) {
        var nobody = new TreeSet<Seat>();
        return new Presence(with(nobody, only), nobody, nobody, nobody, nobody);
    }

    Presence with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Joined(var who) -> entered(who).here(who);
            case SessionEvent.Left(var who) -> gone(who);
            case SessionEvent.WentOut(var who) -> gone(who);
            case SessionEvent.ObserverCame(var who) ->
                    new Presence(joined, with(observers, who), knocked, idle, acted);
            case SessionEvent.EntryAsked(var who) ->
                    new Presence(joined, observers, with(knocked, who), idle, acted);
            case SessionEvent.PhaseBegan _ ->
                    new Presence(joined, observers, knocked, idle, new TreeSet<>());
            case SessionEvent _ -> this;
        };
    }

    private Presence entered(Seat who) {
        return new Presence(
                with(joined, who), without(observers, who), without(knocked, who), idle, acted);
    }

    private Presence gone(Seat who) {
        return new Presence(
                without(joined, who),
                without(observers, who),
                knocked,
                without(idle, who),
                without(acted, who));
    }

    /** This one did something. */
    Presence here(Seat who) {
        return new Presence(joined, observers, knocked, without(idle, who), with(acted, who));
    }

    /** Of these, those who did nothing are idle from now on. */
    Presence missing(SortedSet<Seat> asked) {
        var nothing = new TreeSet<>(asked);
        nothing.removeAll(acted);
        nothing.addAll(idle);
        return new Presence(joined, observers, knocked, nothing, acted);
    }

    private static SortedSet<Seat> with(SortedSet<Seat> some, Seat one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return more;
    }

    private static SortedSet<Seat> without(SortedSet<Seat> some, Seat one) {
        var less = new TreeSet<>(some);
        less.remove(one);
        return less;
    }

    private static SortedSet<Seat> frozen(SortedSet<Seat> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(some));
    }
}
