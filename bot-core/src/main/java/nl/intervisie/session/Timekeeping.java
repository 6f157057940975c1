package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.PhaseClock;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.phase.Activity;

/**
 * The clock of a phase: one warning, one minute of grace, minutes from the bank. Telling and
 * choosing are never cut, a round not before everybody was called: the bot asks, and takes the
 * minutes elsewhere.
 */
record Timekeeping(InPhase state) {

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration MORE = Duration.ofMinutes(3);
    private static final int PATIENCE = 3;
    private static final int VOICES = 2;

    private PhaseClock clock() {
        return state.course().clock();
    }

    private Course course() {
        return state.course();
    }

    private Activity activity() {
        return state.activity();
    }

    /** What the clock brings now; nothing when it called early or twice. */
    List<SessionEvent> called(Instant at) {
        if (isPast(clock().moveDue(), at)) {
            return ending(Ending.MOVED_ON, at);
        }
        var own = activity().onTime(course(), at);
        if (!own.isEmpty()) {
            return own;
        }
        if (isPast(clock().up(), at)) {
            return timeIsUp(at);
        }
        if (isPast(clock().warning(), at)) {
            return List.of(new SessionEvent.Warned(clock().epoch()));
        }
        if (isPast(half(), at)) {
            return List.of(new SessionEvent.Deepened(clock().epoch()));
        }
        return isPast(clock().grace(), at) ? ending(Ending.TIME, at) : List.of();
    }

    private List<SessionEvent> timeIsUp(Instant at) {
        var needed = activity().needsStill(course());
        if (needed.isZero()) {
            return List.of(new SessionEvent.GraceBegan(clock().epoch(), at.plus(GRACE)));
        }
        return activity().waited() >= PATIENCE
                ? List.of(new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : List.of(course().growing(later(at, needed)));
    }

    /** How the phase ends; or what happens instead, and it goes on. */
    List<SessionEvent> ending(Ending how, Instant at) {
        var events = new ArrayList<>(activity().insteadOfEnding(course(), at));
        if (events.isEmpty() || isOverAfter(events)) {
            events.add(new SessionEvent.PhaseEnded(clock().epoch(), how, at));
        }
        return events;
    }

    private boolean isOverAfter(List<SessionEvent> events) {
        return state.evolve(events) instanceof InPhase after
                && after.activity().isOver(after.course());
    }

    /** Three minutes more: on the word of the bringer or the guide, or of two others. */
    Decision extended(SessionCommand.Extend extend) {
        if (clock().more().contains(extend.who()) == extend.on()) {
            return nothing();
        }
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.ExtensionWanted(extend.who(), extend.on()));
        if (extend.on() && isEnough(extend)) {
            events.add(more(extend.at()));
        }
        return new Decision.Accepted(events);
    }

    private boolean isEnough(SessionCommand.Extend extend) {
        var roster = course().roster();
        return roster.brings(extend.who())
                || roster.guides(extend.who())
                || clock().more().size() + 1 >= VOICES;
    }

    private SessionEvent more(Instant at) {
        if (course().isSlow()) {
            return course().growing(dayMore(at));
        }
        var end = later(at, MORE);
        return course().runsOver(end) ? new SessionEvent.RunOverAsked() : course().growing(end);
    }

    /** Over days, more time is another working day for everybody. */
    private Instant dayMore(Instant at) {
        var from = clock().ends().filter(at::isBefore).orElse(at);
        return course().given(from, MORE, course().roster().speakers());
    }

    private Instant later(Instant at, Duration by) {
        return clock().ends().filter(at::isBefore).orElse(at).plus(by);
    }

    /** Three minutes more although there are none, when the group was asked. */
    Decision runOver(Instant at) {
        return clock().wishes().runOver()
                ? Decision.accepted(course().growing(later(at, MORE)))
                : refused(Phrase.REFUSED_TIME_LEFT);
    }

    /** To the bringer's choice, or past it to the harvest, when the group was asked. */
    Decision toHarvest(Instant at) {
        return clock().wishes().runOver()
                ? new Decision.Accepted(Endings.towardsHarvest(course(), at))
                : refused(Phrase.REFUSED_TIME_LEFT);
    }

    /** When the clock must call next. */
    Optional<Instant> due() {
        return Stream.of(
                        clock().moveDue(),
                        activity().due(),
                        half(),
                        clock().warning(),
                        clock().up(),
                        clock().grace())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> half() {
        return clock().half().filter(_ -> course().phase().deepens());
    }

    private static boolean isPast(Optional<Instant> due, Instant at) {
        return due.filter(it -> !at.isBefore(it)).isPresent();
    }
}
