package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** All routes together are asked less often than Discord takes. */
class PaceTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicLong now = new AtomicLong(-7);
    private final Pace pace = new Pace(now::get);

    @Test
    void whoComesAloneDoesNotWait() {
        for (int i = 0; i < 100; i++) {
            assertThat(pace.turn(LONG)).contains(Duration.ZERO);
            now.addAndGet(Duration.ofMillis(28).toNanos());
        }
    }

    @Test
    void inNoSecondMoreThanFiftyGo() {
        var gone = new ArrayList<Long>();
        for (int i = 0; i < 500; i++) {
            gone.add(now.get() + pace.turn(LONG).orElseThrow().toNanos());
        }
        for (long at : gone) {
            assertThat(gone.stream().filter(it -> it >= at && it < at + 1_000_000_000L).count())
                    .isLessThanOrEqualTo(50);
        }
        assertThat(gone.getLast() - gone.getFirst()).isLessThan(Duration.ofSeconds(14).toNanos());
    }

    @Test
    void whoWouldWaitTooLongTakesNobodysTurn() {
        for (int i = 0; i < 100; i++) {
            var _ = pace.turn(LONG);
        }
        assertThat(pace.turn(Duration.ofSeconds(1))).isEmpty();
        var first = pace.turn(LONG).orElseThrow();

        assertThat(first).isLessThanOrEqualTo(Duration.ofMillis(2700));
    }
}
