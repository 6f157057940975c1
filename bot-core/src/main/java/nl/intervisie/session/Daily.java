package nl.intervisie.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.days.Calendar;
import nl.intervisie.session.days.Digests;
import nl.intervisie.session.days.OverDays;
import nl.intervisie.session.phase.Awaited;
import nl.intervisie.session.phase.Letters;
import nl.intervisie.session.seat.Seat;

/**
 * The clock of a session over days. Of whom something is asked is told once on each working day of
 * theirs, and reminded once in a moment; nobody outside their hours. Who does nothing is not waited
 * for; the bringer is, for two working days more.
 */
record Daily(InPhase state) {

    private static final int PATIENCE = 2;

    /** Between being told and being reminded. */
    private static final Duration REST = Duration.ofHours(3);

    private Course course() {
        return state.course();
    }

    private OverDays days() {
        return course().days().orElseThrow();
    }

    private Calendar calendar() {
        return days().calendar();
    }

    private Digests digests() {
        return days().digests();
    }

    /** What the clock brings now; nothing when it called early or twice. */
    List<SessionEvent> called(Instant at) {
        var own = state.activity().onTime(course(), at);
        if (!own.isEmpty()) {
            return own;
        }
        if (course().clock().ends().filter(it -> !at.isBefore(it)).isPresent()) {
            return timeIsUp(at);
        }
        if (half().filter(it -> !at.isBefore(it)).isPresent()) {
            return List.of(new SessionEvent.Deepened(course().clock().epoch()));
        }
        return told(at);
    }

    /** Half way a phase that deepens there, as soon as somebody may be spoken to. */
    private Optional<Instant> half() {
        return course().clock()
                .half()
                .filter(_ -> course().phase().deepens())
                .map(it ->
                        course().roster().participants().stream()
                                .map(who -> calendar().opensFor(who, it))
                                .min(Instant::compareTo)
                                .orElse(it));
    }

    private List<SessionEvent> timeIsUp(Instant at) {
        var activity = state.activity();
        var needed = activity.needsStill(course());
        if (needed.isZero()) {
            return new Timekeeping(state).ending(Ending.TIME, at);
        }
        return activity.waited() >= PATIENCE
                ? List.of(new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : List.of(course().growing(course().given(at, needed, course().acting())));
    }

    /** Whom it is time to tell or to remind; where that is nobody any more, that we looked. */
    private List<SessionEvent> told(Instant at) {
        var toTell = due(at, this::digest);
        var toRemind = due(at, this::reminder);
        toRemind.removeAll(toTell);
        var events = new ArrayList<SessionEvent>();
        if (!toTell.isEmpty()) {
            events.add(new SessionEvent.Digested(at, open(toTell, at)));
        }
        if (!open(toRemind, at).isEmpty()) {
            events.add(new SessionEvent.Reminded(at, open(toRemind, at)));
        } else if (!toRemind.isEmpty() && toTell.isEmpty()) {
            events.add(new SessionEvent.Digested(at, new TreeSet<>()));
        }
        return events;
    }

    private SortedSet<Seat> due(Instant at, BiFunction<Seat, Instant, Optional<Instant>> when) {
        var all = new TreeSet<Seat>();
        for (Seat who : awaited()) {
            if (when.apply(who, from()).filter(it -> !at.isBefore(it)).isPresent()) {
                all.add(who);
            }
        }
        return all;
    }

    private SortedSet<Seat> open(SortedSet<Seat> some, Instant at) {
        var all = new TreeSet<>(some);
        all.removeIf(it -> !calendar().isOpen(it, at));
        return all;
    }

    private SortedSet<Seat> awaited() {
        return Awaited.in(course(), state.activity());
    }

    private Instant from() {
        var began = course().clock().began();
        return digests().looked().isAfter(began) ? digests().looked() : began;
    }

    /**
     * When this person is told next; who is not waited for any more, once in a moment, and who may
     * follow up, once.
     */
    private Optional<Instant> digest(Seat who, Instant from) {
        boolean isIdle = course().roster().idle().contains(who);
        if (isIdle && digests().inMoment().contains(who)
                || isFreeToChoose(who) && digests().here().contains(who)) {
            return Optional.empty();
        }
        var next = calendar().opensFor(who, from);
        return Optional.of(
                digests()
                        .last(who)
                        .map(it -> calendar().opensAfter(who, calendar().dateFor(who, it)))
                        .filter(next::isBefore)
                        .orElse(next));
    }

    /** The afternoon of the last day, for who was told some hours before and did nothing. */
    private Optional<Instant> reminder(Seat who, Instant from) {
        if (!digests().here().contains(who)
                || digests().reminded().contains(who)
                || isFreeToChoose(who)) {
            return Optional.empty();
        }
        return course().clock()
                .ends()
                .map(end -> notSoonAfterTold(who, calendar().afternoon(who, end)))
                .filter(it -> it.isAfter(from) && calendar().isOpen(who, it));
    }

    /** Nobody is urged to follow up. */
    private boolean isFreeToChoose(Seat who) {
        return state.activity() instanceof Letters letters
                && letters.mayOnlyFollowUp(course(), who);
    }

    private Instant notSoonAfterTold(Seat who, Instant at) {
        return digests().last(who).map(it -> it.plus(REST)).filter(at::isBefore).orElse(at);
    }

    /** When the clock must call next. */
    Optional<Instant> due() {
        var words =
                awaited().stream()
                        .flatMap(who ->
                                Stream.of(digest(who, from()), reminder(who, from()))
                                        .flatMap(Optional::stream));
        return Stream.concat(
                        words,
                        Stream.of(state.activity().due(), half(), course().clock().ends())
                                .flatMap(Optional::stream))
                .min(Instant::compareTo);
    }
}
