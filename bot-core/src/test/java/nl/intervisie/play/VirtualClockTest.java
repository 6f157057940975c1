package nl.intervisie.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.AlarmsContract;
import org.junit.jupiter.api.BeforeEach;

/** The virtual clock keeps the contract of alarms. */
class VirtualClockTest implements AlarmsContract {

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<String> rang = new ArrayList<>();

    @BeforeEach
    void listen() {
        clock.calls((session, epoch) -> rang.add(session + " " + epoch + " " + clock.instant()));
    }

    @Override
    public Alarms alarms() {
        return clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void passes(Duration time) {
        var until = clock.instant().plus(time);
        while (clock.next().filter(at -> !at.isAfter(until)).isPresent()) {
            clock.step();
        }
        clock.rest(until);
    }

    @Override
    public List<String> rang() {
        return rang;
    }
}
