package nl.intervisie.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.days.Calendar;
import nl.intervisie.session.days.OverDays;
import nl.intervisie.session.days.Timetable;
import nl.intervisie.session.days.WorkingDays;
import nl.intervisie.session.seat.Seat;

/**
 * Who gathers, for what, and where.
 *
 * @param allowed who is fine with those who watch
 * @param safe who said that the method feels safe, where that is asked
 * @param working the working days of those who said so, for a session over days
 */
public record Lobby(
        Methods methods,
        Setup setup,
        Roster roster,
        long lot,
        Closedness closedness,
        SortedSet<Seat> allowed,
        SortedSet<Seat> safe,
        SortedMap<Seat, WorkingDays> working,
        Instant expires) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FEWEST = 3;
    private static final int FEWEST_TO_PRACTISE = 2;

    public Lobby {
        allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
        safe = Collections.unmodifiableSortedSet(new TreeSet<>(safe));
        working = Collections.unmodifiableSortedMap(new TreeMap<>(working));
    }

    static Lobby opened(Methods methods, SessionEvent.Opened opened) {
        return new Lobby(
                methods,
                opened.setup(),
                Roster.of(opened.starter(), opened.setup().guideCounts()),
                opened.lot(),
                new Closedness(opened.others(), opened.canMove(), Optional.empty()),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                opened.expires());
    }

    /** The method that is arranged. */
    public Method method() {
        return methods.pinned(setup.method());
    }

    /** It laid out over the length that is arranged. */
    public Plan plan() {
        var plan = Plan.of(method(), setup.minutes(), method().on(setup.minutes(), setup.turned()));
        return setup.isSlow() ? plan.overDays() : plan;
    }

    /** The dates of a session over days that begins then; empty when it is live. */
    public Optional<Timetable> timetable(Instant begins) {
        return calendar().map(it -> Timetable.of(plan(), it, roster.speakers(), begins));
    }

    /** The same, if it began when it was arranged so. */
    public Optional<Timetable> timetable() {
        return setup.days().flatMap(it -> timetable(it.from()));
    }

    /** The same timetable at another rhythm, to propose. */
    public Optional<Timetable> timetable(Rhythm other) {
        return setup.days()
                .map(_ ->
                        Timetable.of(
                                plan(),
                                new Calendar(other, working),
                                roster.speakers(),
                                other.from()));
    }

    private Optional<Calendar> calendar() {
        return setup.days().map(it -> new Calendar(it, working));
    }

    /** Whether somebody would have no working day in one of the moments. */
    public boolean clashes(Instant begins) {
        return timetable(begins).flatMap(Timetable::clash).isPresent();
    }

    /** When a lobby that nobody begins is over; who goes over days takes a week to gather. */
    public Instant closes() {
        return setup.isSlow() ? expires.plus(WEEK) : expires;
    }

    /** How many people are still missing to begin. */
    public int missing() {
        int fewest = setup.practice() ? FEWEST_TO_PRACTISE : FEWEST;
        return Math.max(0, fewest - roster.speakers().size());
    }

    /** Whether a watcher waits for somebody's yes. */
    public boolean observersWait() {
        return !roster.observers().isEmpty() && !allowed.containsAll(roster.joined());
    }

    /** How many can read along who neither joined nor watch. */
    public int others() {
        return closedness.others();
    }

    /** Whether a closed room can be opened. */
    public boolean canMove() {
        return closedness.canMove();
    }

    /** Whether the group stays although others read along; empty while nobody chose. */
    public Optional<Boolean> stay() {
        return closedness.stay();
    }

    /** Whether the session moves to a closed room when it begins. */
    public boolean moves(int readers) {
        return closedness.moves(readers);
    }

    /** Whether others read along, no closed room can be had, and nobody said yes to staying. */
    public boolean isExposed(int readers) {
        return closedness.isExposed(readers);
    }

    Course course(Instant at) {
        return Course.starting(setup, plan(), lot, at, roster, overDays(at));
    }

    private Optional<OverDays> overDays(Instant at) {
        return calendar().flatMap(it -> timetable(at).map(dates -> OverDays.of(it, dates)));
    }

    Lobby with(SessionEvent event) {
        return new Lobby(
                methods,
                event instanceof SessionEvent.Arranged(var next) ? next : setup,
                roster.with(event),
                lot,
                closedness.with(event),
                allowedAfter(event),
                safeAfter(event),
                workingAfter(event),
                expires);
    }

    private SortedMap<Seat, WorkingDays> workingAfter(SessionEvent event) {
        var all = new TreeMap<>(working);
        if (event instanceof SessionEvent.WorkingDaysTold(var who, var days, var zone)) {
            all.put(who, new WorkingDays(days, zone));
        }
        return all;
    }

    private SortedSet<Seat> safeAfter(SessionEvent event) {
        var all = new TreeSet<>(safe);
        switch (event) {
            case SessionEvent.FeltSafe(var who) -> all.add(who);
            case SessionEvent.SafetyTakenBack(var who) -> all.remove(who);
            case SessionEvent.Arranged(var next) when !next.method().equals(setup.method()) ->
                    all.clear();
            case SessionEvent _ -> {}
        }
        return all;
    }

    /** Whether it is asked how safe the method feels, and not everybody said that it does. */
    public boolean isUnsafe() {
        return method().asksSafety() && !safe.containsAll(roster.speakers());
    }

    /** The same with the method that is always safe to take. */
    Setup safer() {
        return new Setup(
                        methods.first().hash(),
                        setup.minutes(),
                        setup.spoken(),
                        setup.language(),
                        true,
                        setup.keepHours(),
                        setup.guideCounts(),
                        setup.practice())
                .at(setup.days());
    }

    /** Everybody is asked again about the next one who wants to watch. */
    private SortedSet<Seat> allowedAfter(SessionEvent event) {
        var all = new TreeSet<>(allowed);
        switch (event) {
            case SessionEvent.ObserversAllowed(var who) -> all.add(who);
            case SessionEvent.ObserverCame _ -> all.clear();
            case SessionEvent _ -> {}
        }
        return all;
    }
}
