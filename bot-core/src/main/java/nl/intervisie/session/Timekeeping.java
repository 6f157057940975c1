package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.PhaseClock;
import nl.intervisie.session.effect.Phrase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a phase: one warning, one minute of grace, minutes from the bank. Telling and
 * choosing are never cut: the bot asks, and takes the minutes elsewhere.
 */
record Timekeeping(InPhase state) {

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int MORE = 180;
    private static final int UNASKED = 120;
    private static final int PATIENCE = 3;
    private static final int VOICES = 2;

    private PhaseClock clock() {
        return state.course().clock();
    }

    private Course course() {
        return state.course();
    }

    /**
     * What the clock brings now; nothing when it called early, twice or for a phase that is past.
     */
    List<SessionEvent> called(Instant at) {
        if (isPast(clock().moveDue(), at)) {
            return ending(Ending.MOVED_ON, at);
        }
        var own = state.activity().onTime(course(), at);
        if (!own.isEmpty()) {
            return own;
        }
        if (course().phase().deepens() && isPast(clock().half(), at)) {
            return List.of(new SessionEvent.Deepened(clock().epoch()));
        }
        if (isPast(clock().warning(), at) && !isPast(clock().up(), at)) {
            return List.of(new SessionEvent.Warned(clock().epoch()));
        }
        if (isPast(clock().up(), at)) {
            return timeIsUp(at);
        }
        return isPast(clock().grace(), at) ? ending(Ending.TIME, at) : List.of();
    }

    private List<SessionEvent> timeIsUp(Instant at) {
        if (state.activity().mayBeCut()) {
            return List.of(new SessionEvent.GraceBegan(clock().epoch(), at.plus(GRACE)));
        }
        return state.activity().waited() >= PATIENCE
                ? List.of(new SessionEvent.Paused(Rest.BRINGER_GONE, at))
                : List.of(paid(at, UNASKED));
    }

    /** How the phase ends, or what happens instead. */
    List<SessionEvent> ending(Ending how, Instant at) {
        var instead = state.activity().insteadOfEnding(course(), at);
        return instead.isEmpty()
                ? List.of(new SessionEvent.PhaseEnded(clock().epoch(), how, at))
                : instead;
    }

    /** Three minutes more: on the word of the bringer or the guide, or of two others. */
    Decision extended(SessionCommand.Extend extend) {
        if (clock().more().contains(extend.who()) == extend.on()) {
            return nothing();
        }
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.ExtensionWanted(extend.who(), extend.on()));
        if (extend.on() && isEnough(extend)) {
            events.add(isEmpty() ? new SessionEvent.RunOverAsked() : paid(extend.at(), MORE));
        }
        return new Decision.Accepted(events);
    }

    private boolean isEnough(SessionCommand.Extend extend) {
        var roster = course().roster();
        return roster.brings(extend.who())
                || roster.guides(extend.who())
                || clock().more().size() + 1 >= VOICES;
    }

    private boolean isEmpty() {
        var payment = course().bank().pay(MORE, course().plan(), clock().index());
        return payment.fromBank() + payment.borrowed() == 0;
    }

    private SessionEvent paid(Instant at, int seconds) {
        var payment = course().bank().pay(seconds, course().plan(), clock().index());
        return new SessionEvent.Extended(
                from(at).plusSeconds(seconds), payment.fromBank(), payment.borrowed());
    }

    private Instant from(Instant at) {
        return clock().ends().filter(at::isBefore).orElse(at);
    }

    /** Three minutes more although there are none. */
    Decision runOver(Instant at) {
        return isEmpty()
                ? Decision.accepted(new SessionEvent.Extended(from(at).plusSeconds(MORE), 0, 0))
                : nothing();
    }

    /** To the bringer's choice, or past it to the harvest. */
    Decision toHarvest(Instant at) {
        if (!isEmpty() || !state.activity().mayBeCut()) {
            return refused(Phrase.REFUSED_TIME_LEFT);
        }
        return new Decision.Accepted(Endings.towardsHarvest(course(), at));
    }

    /** When the clock must call next. */
    Optional<Instant> due() {
        var half = clock().half().filter(_ -> course().phase().deepens());
        return Stream.of(
                        clock().moveDue(),
                        state.activity().due(),
                        half,
                        clock().warning(),
                        clock().up(),
                        clock().grace())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static boolean isPast(Optional<Instant> due, Instant at) {
        return due.filter(it -> !at.isBefore(it)).isPresent();
    }
}
