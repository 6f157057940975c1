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
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While the platform takes nothing new the clock rests: nobody misses a turn they never heard of.
 */
class SilenceTest {

    private final Hall hall = new Hall(0);
    private boolean silent;
    private boolean blind;
    private boolean broken;
    private int refusals;

    SilenceTest() {
        hall.platform.goesWrong(
                new Mishap() {
                    @Override
                    public void before(Errand errand, Attempt attempt)
                            throws NotDelivered, Unclear, Refused {
                        if (!(errand instanceof Errand.Post)) {
                            return;
                        }
                        if (silent && broken) {
                            throw new Unclear("500");
                        }
                        if (silent) {
                            throw new NotDelivered("too many", Duration.ofSeconds(10));
                        }
                        if (refusals > 0) {
                            refusals--;
                            throw new Refused("no");
                        }
                    }

                    @Override
                    public boolean canLook(Errand errand) {
                        return !(silent && blind);
                    }
                });
        hall.press(ANA, "Beginnen");
    }

    /** What somebody wrote meanwhile is there afterwards, whatever the platform answered. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenMinutesOfErrorsLoseNothing(boolean canLook) {
        broken = true;
        blind = !canLook;
        isMadeGoodAfterTenMinutes();
    }

    /** The clock goes on though what was to be said is never said. */
    @Test
    void whatIsRefusedAfterASilenceStopsNoClock() {
        refusals = 1;
        silentFor(Duration.ofSeconds(90));
        int many = said().size();
        pass(Duration.ofMinutes(10));

        assertThat(said().size()).isGreaterThan(many + 2);
    }

    @Test
    void whatIsRefusedIsToldOnceAndNoMore() {
        refusals = 1;
        hall.press(ANA, "Ik sla over");
        pass(Duration.ofSeconds(35));
        assertThat(said()).filteredOn(it -> it.contains("kwam hier niet aan")).hasSize(1);

        refusals = 50;
        hall.press(ANA, "Even pauze");
        pass(Duration.ofMinutes(5));
        assertThat(50 - refusals).isLessThan(10);
    }

    @Test
    void aLongSilenceIsSaidAndItsTimeIsGivenBack() {
        isMadeGoodAfterTenMinutes();
    }

    private void isMadeGoodAfterTenMinutes() {
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
