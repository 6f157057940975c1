package nl.intervisie.session;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.TextRef;

/**
 * A session that is over; only its intention still comes back, and its words still go.
 *
 * @param course how far it came; empty when it never began
 * @param recalled whether the bringer was reminded
 * @param forgotten whether words and seats are destroyed, all but the intention and whose it is
 * @param intentionGone whether those are destroyed as well
 */
public record Closed(
        Setup setup,
        Roster roster,
        Optional<Course> course,
        Close how,
        Instant at,
        Instant destroyAt,
        boolean recalled,
        boolean forgotten,
        boolean intentionGone)
        implements Session {

    private static final Duration INTENTION_KEPT = Duration.ofDays(90);

    static Closed early(Setup setup, Roster roster, Close how, Instant at, Instant destroyAt) {
        return new Closed(setup, roster, Optional.empty(), how, at, destroyAt, false, false, false);
    }

    static Closed of(Course course, Close how, Instant at, Instant destroyAt) {
        return new Closed(
                course.setup(),
                course.roster(),
                Optional.of(course),
                how,
                at,
                destroyAt,
                false,
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
            case SessionCommand.CallTime(var now, _) when isDue(now) ->
                    accepted(new SessionEvent.IntentionRecalled(now));
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

    /** What the bringer meant to do, as long as it outlives the other words. */
    public Optional<TextRef> intention(Instant now) {
        return intention().filter(_ -> now.isBefore(intentionUntil()));
    }

    private Optional<TextRef> intention() {
        return course.filter(_ -> mayComeBack()).flatMap(it -> it.book().choice().step());
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
        return intention().filter(_ -> !intentionGone).map(_ -> intentionUntil());
    }

    private boolean isDue(Instant now) {
        return remindAt().filter(due -> !now.isBefore(due)).isPresent();
    }

    /** When the intention comes back to the bringer; empty when it has, or there is none. */
    public Optional<Instant> remindAt() {
        return course.filter(_ -> !recalled && mayComeBack())
                .flatMap(it -> it.book().choice().remindAt());
    }

    @Override
    public Session evolve(SessionEvent event) {
        var after = course.map(it -> it.with(event));
        return switch (event) {
            case SessionEvent.IntentionRecalled _ ->
                    new Closed(
                            setup,
                            roster,
                            after,
                            how,
                            at,
                            destroyAt,
                            true,
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
