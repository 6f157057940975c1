package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Intention;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.TextRef;

/**
 * A session that is over; only its intentions still come back, and its words still go.
 *
 * @param course how far it came; empty when it never began
 * @param recalled the intentions that came back to their bringer
 * @param forgotten whether words and seats are destroyed, all but the intentions and whose they are
 * @param intentionGone whether those are destroyed as well
 */
public record Closed(
        Setup setup,
        Roster roster,
        Optional<Course> course,
        Close how,
        Instant at,
        Instant destroyAt,
        SortedSet<TextRef> recalled,
        boolean forgotten,
        boolean intentionGone)
        implements Session {

    private static final Duration INTENTION_KEPT = Duration.ofDays(90);

    public Closed {
        recalled = Collections.unmodifiableSortedSet(new TreeSet<>(recalled));
    }

    static Closed early(Setup setup, Roster roster, Close how, Instant at, Instant destroyAt) {
        return new Closed(
                setup, roster, Optional.empty(), how, at, destroyAt, new TreeSet<>(), false, false);
    }

    static Closed of(Course course, Close how, Instant at, Instant destroyAt) {
        return new Closed(
                course.setup(),
                course.roster(),
                Optional.of(course),
                how,
                at,
                destroyAt,
                new TreeSet<>(),
                false,
                false);
    }

    @Override
    public Decision decide(SessionCommand command) {
        return course.map(it -> Authority.objection(it, command))
                .orElseGet(() -> Authority.objection(roster, command))
                .map(Decision::refused)
                .orElseGet(() -> answer(command));
    }

    private Decision answer(SessionCommand command) {
        return switch (command) {
            case SessionCommand.CallTime(var now, _) -> new Decision.Accepted(recalling(now));
            case SessionCommand.Forget(var now) when hasToForget(now) ->
                    accepted(new SessionEvent.Forgotten(now));
            case SessionCommand.Erase(_, _, var ref) -> accepted(new SessionEvent.Withdrawn(ref));
            case SessionCommand.Say _, SessionCommand.ComeIn _, SessionCommand.GoOut _ -> nothing();
            case ByPerson _ -> refused(Phrase.REFUSED_CLOSED);
            case SessionCommand _ -> nothing();
        };
    }

    private boolean hasToForget(Instant now) {
        return !forgotten || destroyNext().filter(at -> !now.isBefore(at)).isPresent();
    }

    /** Each that is due comes back to whose it is. */
    private List<SessionEvent> recalling(Instant now) {
        return toRecall()
                .filter(it -> it.remindAt().filter(due -> !now.isBefore(due)).isPresent())
                .<SessionEvent>map(
                        it -> new SessionEvent.IntentionRecalled(now, Optional.of(it.step())))
                .toList();
    }

    /** What bringers meant to do, as long as it outlives the other words. */
    public List<Intention> intentions(Instant now) {
        return now.isBefore(intentionUntil()) ? intentions() : List.of();
    }

    private List<Intention> intentions() {
        return course.filter(_ -> mayComeBack())
                .map(it -> it.book().intentions(roster.bringer()))
                .orElse(List.of());
    }

    /** Nobody has to keep what they meant to do about an example. */
    private boolean mayComeBack() {
        return how == Close.COMPLETED && !setup.practice();
    }

    private Instant intentionUntil() {
        return at.plus(INTENTION_KEPT);
    }

    /** When there is something to destroy; empty when everything is gone. */
    public Optional<Instant> destroyNext() {
        if (!forgotten) {
            return Optional.of(destroyAt);
        }
        return intentionGone || intentions().isEmpty()
                ? Optional.empty()
                : Optional.of(intentionUntil());
    }

    private Stream<Intention> toRecall() {
        return intentions().stream().filter(it -> !recalled.contains(it.step()));
    }

    /** When this intention still comes back. */
    public Optional<Instant> toCome(Intention one) {
        return one.remindAt().filter(_ -> !recalled.contains(one.step()));
    }

    /** When the next intention comes back to its bringer; empty when none does any more. */
    private Optional<Instant> remindAt() {
        return toRecall().flatMap(it -> it.remindAt().stream()).min(Comparator.naturalOrder());
    }

    /** The intention an event is about. */
    private Optional<TextRef> step(SessionEvent.IntentionRecalled event) {
        return event.step().or(() -> course.flatMap(it -> it.book().choice().step()));
    }

    /** Which intentions have come back when this one has. */
    private SortedSet<TextRef> recalledWith(SessionEvent.IntentionRecalled event) {
        var more = new TreeSet<>(recalled);
        step(event).ifPresent(more::add);
        return more;
    }

    /** Whose intention came back with this event, and which. */
    public Optional<Intention> recalledBy(SessionEvent.IntentionRecalled event) {
        return intentions().stream()
                .filter(it -> step(event).filter(it.step()::equals).isPresent())
                .findFirst();
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.map(it -> it.with(event));
        return switch (event) {
            case SessionEvent.IntentionRecalled back ->
                    new Closed(
                            setup,
                            roster,
                            after,
                            how,
                            at,
                            destroyAt,
                            recalledWith(back),
                            forgotten,
                            intentionGone);
            case SessionEvent.Forgotten _ ->
                    new Closed(setup, roster, after, how, at, destroyAt, recalled, true, forgotten);
            case SessionEvent _ ->
                    new Closed(
                            setup,
                            roster,
                            after,
                            how,
                            at,
                            destroyAt,
                            recalled,
                            forgotten,
                            intentionGone);
        };
    }

    @Override
    public Optional<Instant> due() {
        return remindAt();
    }

    @Override
    public int epoch() {
        return course.map(it -> it.clock().epoch()).orElse(0);
    }
}
