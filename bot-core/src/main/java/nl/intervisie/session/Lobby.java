package nl.intervisie.session;

import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.seat.Seat;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who gathers, for what, and where.
 *
 * @param others how many people can read along who have not joined
 * @param canMove whether a closed room can be opened
 * @param stay whether the group stays although others read along; empty while nobody chose
 * @param allowed who is fine with those who watch
 */
public record Lobby(
        Methods methods,
        Setup setup,
        Roster roster,
        long lot,
        int others,
        boolean canMove,
        Optional<Boolean> stay,
        Instant expires,
        SortedSet<Seat> allowed) {

    private static final int FEWEST = 3;

    public Lobby {
        allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }

    static Lobby opened(
            Methods methods,
            Seat starter,
            Setup setup,
            long lot,
            int others,
            boolean canMove,
            Instant expires) {
        return new Lobby(
                methods,
                setup,
                Roster.of(starter),
                lot,
                others,
                canMove,
                Optional.empty(),
                expires,
                new TreeSet<>());
    }

    /** The method that is arranged. */
    public Method method() {
        return methods.pinned(setup.method());
    }

    /** It laid out over the length that is arranged. */
    public Plan plan() {
        return Plan.of(method(), setup.minutes(), setup.suggestions());
    }

    /** How many people are still missing to begin. */
    public int missing() {
        return Math.max(0, FEWEST - roster.speakers().size());
    }

    /** Whether a watcher waits for somebody's yes. */
    public boolean observersWait() {
        var rest = new TreeSet<>(roster.joined());
        rest.removeAll(allowed);
        return !roster.observers().isEmpty() && !rest.isEmpty();
    }

    /** Whether the session moves to a closed room when it begins. */
    public boolean moves(int readers) {
        return readers > 0 && canMove && !stay.orElse(false);
    }

    /** Whether others read along, no closed room can be had, and nobody said yes to staying. */
    public boolean isExposed(int readers) {
        return readers > 0 && !canMove && !stay.orElse(false);
    }

    Course course(Instant at) {
        return Course.starting(setup, plan(), lot, at, roster);
    }

    Lobby with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Arranged(var next) ->
                    new Lobby(methods, next, roster, lot, others, canMove, stay, expires, allowed);
            case SessionEvent.ReadersCounted(var counted) ->
                    new Lobby(
                            methods, setup, roster, lot, counted, canMove, stay, expires, allowed);
            case SessionEvent.RoomChosen(var staying) ->
                    new Lobby(
                            methods,
                            setup,
                            roster,
                            lot,
                            others,
                            canMove,
                            Optional.of(staying),
                            expires,
                            allowed);
            case SessionEvent.ObserversAllowed(var who) -> allowedBy(who);
            case SessionEvent other ->
                    new Lobby(
                            methods,
                            setup,
                            roster.with(other),
                            lot,
                            others,
                            canMove,
                            stay,
                            expires,
                            allowed);
        };
    }

    private Lobby allowedBy(Seat who) {
        var more = new TreeSet<>(allowed);
        more.add(who);
        return new Lobby(methods, setup, roster, lot, others, canMove, stay, expires, more);
    }
}
