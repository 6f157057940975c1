package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.intervisie.chat.NotDelivered;
import org.junit.jupiter.api.Test;

/** Between two questions as much time passes as Slack asks for, and none once it is over. */
class RestTest {

    private static final Duration ASKED = Duration.ofSeconds(7);

    private final List<Duration> rested = new ArrayList<>();

    @Test
    void itIsAskedAgainAfterTheTimeSlackAsksFor() {
        assertThatThrownBy(() -> Patience.SOME.with(this::rests, RestTest::notNow))
                .isInstanceOf(NotDelivered.class);

        assertThat(rested).containsExactly(ASKED, ASKED);
    }

    @Test
    void itIsNotAskedAgainWhenThereIsNothingToWaitFor() {
        assertThatThrownBy(() ->
                        Patience.SOME.with(
                                time -> {
                                    rested.add(time);
                                    return false;
                                },
                                RestTest::notNow))
                .isInstanceOf(NotDelivered.class);

        assertThat(rested).containsExactly(ASKED);
    }

    @Test
    void whoeverWaitsWaitsNoLongerWhenItEnds() {
        var rest = Rest.inEarnest();
        var waits = CompletableFuture.supplyAsync(() -> rest.isOver(Duration.ofDays(1)));

        rest.end();

        assertThat(waits.join()).isFalse();
        assertThat(rest.isOver(Duration.ofDays(1))).isFalse();
    }

    private boolean rests(Duration time) {
        return rested.add(time);
    }

    private static String notNow() throws NotDelivered {
        throw new NotDelivered("Slack asks for patience", ASKED);
    }
}
