package nl.intervisie.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Phrase;

/** A rule: given what has happened, when somebody asks something, then this is the answer. */
record Given(Session session) {

    static Given given(List<SessionEvent> past, SessionEvent... more) {
        return new Given(new Unopened(TestMethod.methods()).evolve(Past.and(past, more)));
    }

    Answer when(SessionCommand command) {
        return new Answer(session, session.decide(command));
    }

    /** After these have been asked too, and accepted. */
    Given after(SessionCommand... commands) {
        return Arrays.stream(commands)
                .reduce(this, (now, command) -> now.when(command).accepted(), (a, _) -> a);
    }

    /** What the session answered. */
    record Answer(Session before, Decision decision) {

        /** Exactly these events, in this order. */
        Given then(SessionEvent... events) {
            assertThat(decision).isEqualTo(Decision.accepted(events));
            return accepted();
        }

        /** These first; what follows from them is another rule's. */
        Given thenFirst(SessionEvent... events) {
            assertThat(events()).startsWith(events);
            return accepted();
        }

        /** These in the end, after what is another rule's. */
        Given thenLast(SessionEvent... events) {
            assertThat(events()).endsWith(events);
            return accepted();
        }

        /** It is accepted and changes nothing. */
        void thenNothing() {
            assertThat(decision).isEqualTo(Decision.nothing());
        }

        void thenRefused(Phrase why) {
            assertThat(decision).isEqualTo(Decision.refused(why));
        }

        List<SessionEvent> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted) decision).events();
        }

        Given accepted() {
            return new Given(before.evolve(events()));
        }
    }
}
