package nl.intervisie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.intervisie.chat.Workspace;
import org.junit.jupiter.api.Test;

/** What every {@link Alarms} keeps to. */
public interface AlarmsContract {

    /** A session of the contract. */
    SessionKey ONE = new SessionKey(new Workspace("team"), "one");

    /** Another session, of the same name in another workspace. */
    SessionKey OTHER = new SessionKey(new Workspace("elsewhere"), "one");

    /** The alarms under test. */
    Alarms alarms();

    /** What time it is for them. */
    Instant now();

    /** Lets so much time pass, and rings what is due on the way. */
    void passes(Duration time);

    /** What rang so far, in order: {@code session epoch at}. */
    List<String> rang();

    @Test
    default void ringsWhenItsTimeHasComeAndNotBefore() {
        var at = now().plusSeconds(90);
        alarms().set(ONE, 3, at);

        passes(Duration.ofSeconds(90).minusMillis(1));
        assertThat(rang()).isEmpty();
        passes(Duration.ofSeconds(1));

        assertThat(rang()).singleElement().asString().startsWith("team/one 3 ");
    }

    @Test
    default void ringsOnce() {
        alarms().set(ONE, 1, now().plusSeconds(10));

        passes(Duration.ofHours(1));

        assertThat(rang()).hasSize(1);
    }

    @Test
    default void aLaterCallTakesThePlaceOfAnEarlierOne() {
        alarms().set(ONE, 1, now().plusSeconds(10));
        alarms().set(ONE, 2, now().plusSeconds(60));

        passes(Duration.ofSeconds(30));
        assertThat(rang()).isEmpty();
        passes(Duration.ofSeconds(60));

        assertThat(rang()).singleElement().asString().startsWith("team/one 2 ");
    }

    @Test
    default void anEarlierCallTakesThePlaceOfALaterOne() {
        alarms().set(ONE, 1, now().plusSeconds(60));
        alarms().set(ONE, 2, now().plusSeconds(10));

        passes(Duration.ofSeconds(30));

        assertThat(rang()).singleElement().asString().startsWith("team/one 2 ");
        passes(Duration.ofSeconds(60));
        assertThat(rang()).hasSize(1);
    }

    @Test
    default void whatIsClearedDoesNotRing() {
        alarms().set(ONE, 1, now().plusSeconds(10));
        alarms().clear(ONE);

        passes(Duration.ofMinutes(5));

        assertThat(rang()).isEmpty();
    }

    @Test
    default void aMomentThatIsPastRings() {
        alarms().set(ONE, 1, now().minusSeconds(600));

        passes(Duration.ofSeconds(1));

        assertThat(rang()).hasSize(1);
    }

    @Test
    default void sessionsDoNotDisturbEachOther() {
        alarms().set(ONE, 1, now().plusSeconds(10));
        alarms().set(OTHER, 7, now().plusSeconds(20));
        alarms().clear(ONE);

        passes(Duration.ofMinutes(1));

        assertThat(rang()).singleElement().asString().startsWith("elsewhere/one 7 ");
    }
}
