package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import org.junit.jupiter.api.Test;

/**
 * While the platform takes nothing new the clock rests: nobody misses a turn they never heard of.
 */
class SilenceTest {

    private final Hall hall = new Hall(0);
    private boolean silent;

    SilenceTest() {
        hall.platform.goesWrong(
                new Mishap() {
                    @Override
                    public void before(Errand errand, Attempt attempt) throws NotDelivered {
                        if (silent && errand instanceof Errand.Post) {
                            throw new NotDelivered("too many", Duration.ofSeconds(10));
                        }
                    }
                });
        hall.press(ANA, "Beginnen");
    }

    @Test
    void aLongSilenceIsSaidAndItsTimeIsGivenBack() {
        silentFor(Duration.ofMinutes(10));

        assertThat(said()).filteredOn(it -> it.contains("10 minuten weg")).hasSize(1);
        assertThat(calls()).containsOnlyOnce("ben");
        hall.press(BEN, "Ik sla over");
        assertThat(calls()).contains("cleo");
    }

    @Test
    void aShortOneIsPassedOver() {
        silentFor(Duration.ofSeconds(40));

        assertThat(said()).noneMatch(it -> it.contains("weg"));
        assertThat(calls()).containsOnlyOnce("ben");
    }

    /** Ana lets her turn pass while nothing can be said, so ben does not hear that it is his. */
    private void silentFor(Duration time) {
        silent = true;
        hall.press(ANA, "Ik sla over");
        pass(time);
        silent = false;
        pass(Duration.ofSeconds(35));
    }

    private void pass(Duration time) {
        var end = hall.world.clock().instant().plus(time);
        while (hall.world.clock().instant().isBefore(end)) {
            hall.world.step();
        }
    }

    private List<String> said() {
        return hall.platform.seenBy(BEN).stream()
                .map(it -> it.message().lines().toString())
                .toList();
    }

    private List<String> calls() {
        return hall.platform.seenBy(BEN).stream()
                .map(Shown::message)
                .filter(it -> it.kind() == Message.Kind.CALL)
                .map(it -> it.lines().toString())
                .filter(it -> it.contains("aan de beurt"))
                .flatMap(it -> List.of("ben", "cleo").stream().filter(who -> it.contains(who)))
                .toList();
    }
}
