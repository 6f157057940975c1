package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.AlarmsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clockwork of one process keeps the contract of alarms, whatever its clock does. */
class ClockworkTest implements AlarmsContract {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final ManualTimer timer = new ManualTimer();
    private final List<String> rang = new ArrayList<>();
    private final Clockwork clockwork =
            new Clockwork(() -> now, timer.asScheduler(), Runnable::run);

    @BeforeEach
    void listen() {
        clockwork.ringing((session, epoch) -> rang.add(session + " " + epoch + " " + now));
    }

    @Override
    public Alarms alarms() {
        return clockwork;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void passes(Duration time) {
        timer.passes(time, slept -> now = now.plus(slept));
    }

    @Override
    public List<String> rang() {
        return rang;
    }

    @Test
    void aClockThatIsSetBackMakesNothingRingEarly() {
        var at = now.plusSeconds(10);
        clockwork.set(ONE, 1, at);
        now = now.minusSeconds(3600);

        passes(Duration.ofMinutes(30));
        assertThat(rang).isEmpty();
        passes(Duration.ofMinutes(31));

        assertThat(rang).hasSize(1);
    }

    @Test
    void aClockThatIsSetForwardIsNoticedWithinSeconds() {
        clockwork.set(ONE, 1, now.plusSeconds(3600));
        passes(Duration.ofSeconds(1));
        now = now.plusSeconds(3600);

        passes(Duration.ofSeconds(6));

        assertThat(rang).hasSize(1);
    }

    @Test
    void aWakeUpThatIsPastComesAtOnce() {
        var woken = new ArrayList<String>();

        clockwork.wake(now.minusSeconds(1), () -> woken.add("late"));

        assertThat(woken).containsExactly("late");
    }
}
