package nl.intervisie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;

/** A session that is asked one thing after another, and held to what must always be true. */
final class Walk {

    private static final int BOUND = 300;

    private final List<SessionEvent> past;
    private Session session;

    Walk(List<SessionEvent> past) {
        this.past = new ArrayList<>(past);
        session = new Unopened(TestMethod.methods()).evolve(past);
    }

    Session session() {
        return session;
    }

    List<SessionEvent> past() {
        return past;
    }

    /** Asks; whatever is accepted has happened then. */
    Decision ask(SessionCommand command) {
        var decision = session.decide(command);
        if (decision instanceof Decision.Accepted(var events)) {
            Membership.check(session, command, events);
            var before = session;
            past.addAll(events);
            session = session.evolve(events);
            assertThat(session.following(command.at()))
                    .as("what follows from %s by itself has followed", command)
                    .isEmpty();
            Epochs.check(before, events);
            Ledger.check(before, events, session);
        }
        return decision;
    }

    /** The same events from the beginning give the same state. */
    void replay() {
        assertThat(new Unopened(TestMethod.methods()).evolve(past)).isEqualTo(session);
    }

    /** Left alone with its clock it closes by itself, and every call brings something. */
    void leaveAlone(Instant from) {
        var at = from;
        for (int rings = 0; !isAtRest(); rings++) {
            assertThat(rings).as("calls of the clock before it closes").isLessThan(BOUND);
            var due = session.due().orElseThrow();
            at = due.isAfter(at) ? due : at;
            var answer = ask(new SessionCommand.CallTime(at, session.epoch()));
            assertThat(answer).as("what a call at %s brings", due).isNotEqualTo(Decision.nothing());
        }
    }

    private boolean isAtRest() {
        return session instanceof Closed || session instanceof Unopened;
    }

    /** Only who takes part changes anything, but for coming, going and what is one's own. */
    private static final class Membership {

        static void check(Session session, SessionCommand command, List<SessionEvent> events) {
            if (events.isEmpty() || !(command instanceof SessionCommand.ByPerson asked)) {
                return;
            }
            boolean open =
                    switch (asked) {
                        case SessionCommand.Open _,
                                SessionCommand.Join _,
                                SessionCommand.Observe _,
                                SessionCommand.ComeIn _,
                                SessionCommand.GoOut _,
                                SessionCommand.Leave _,
                                SessionCommand.Mend _,
                                SessionCommand.Erase _,
                                SessionCommand.Stop _,
                                SessionCommand.TakeBack _ ->
                                true;
                        case SessionCommand.ByPerson _ -> false;
                    };
            assertThat(open || takesPart(session, asked)).as("may ask %s", command).isTrue();
        }

        private static boolean takesPart(Session session, SessionCommand.ByPerson asked) {
            return switch (session) {
                case Unopened _ -> true;
                case Gathering(var lobby) -> lobby.roster().has(asked.who());
                case InPhase phase -> phase.course().roster().has(asked.who());
                case Resting resting -> resting.course().roster().has(asked.who());
                case Reviewing reviewing -> reviewing.course().roster().has(asked.who());
                case Closed closed -> closed.roster().has(asked.who());
            };
        }
    }

    /** Epochs grow by one. */
    private static final class Epochs {

        static void check(Session before, List<SessionEvent> events) {
            int epoch = before.epoch();
            for (var event : events) {
                switch (event) {
                    case SessionEvent.PhaseBegan(var next, _, _, _, _) -> {
                        assertThat(next).isEqualTo(epoch + 1);
                        epoch = next;
                    }
                    case SessionEvent.WentBack(var next, _, _) -> {
                        assertThat(next).isEqualTo(epoch + 1);
                        epoch = next;
                    }
                    case SessionEvent _ -> {}
                }
            }
        }
    }

    /**
     * A session ends when it was planned to, but for rests and what runs over; the bank counts
     * whole seconds.
     */
    private static final class Ledger {

        static void check(Session before, List<SessionEvent> events, Session after) {
            if (!(before instanceof InPhase from && after instanceof InPhase to)
                    || to.course().isSlow()) {
                return;
            }
            var planned = end(from.course());
            Session now = before;
            for (var event : events) {
                planned = planned.plus(moved(now, event));
                now = now.evolve(event);
            }
            assertThat(end(to.course()))
                    .as("planned end after %s", events)
                    .isCloseTo(planned, within(events.size(), ChronoUnit.SECONDS));
        }

        private static Duration moved(Session now, SessionEvent event) {
            return switch (event) {
                case SessionEvent.Resumed(var at, var since) -> Duration.between(since, at);
                case SessionEvent.BeenAway(var from, var at) -> Duration.between(from, at);
                case SessionEvent.Extended(var ends, var paid, var lent)
                        when now instanceof InPhase phase ->
                        Duration.ofSeconds(
                                Math.max(0, -phase.course().clock().left(ends)) - paid - lent);
                case SessionEvent _ -> Duration.ZERO;
            };
        }

        private static Instant end(Course course) {
            long later =
                    course.plan().boxes().stream()
                            .skip(course.clock().index() + 1L)
                            .mapToLong(box -> box.time().toSeconds())
                            .sum();
            var bank = course.bank();
            return course.clock()
                    .box()
                    .planned()
                    .plusSeconds(later + bank.holds() - bank.borrowed());
        }
    }
}
