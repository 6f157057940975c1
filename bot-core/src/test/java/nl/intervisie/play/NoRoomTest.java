package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Unclear;
import org.junit.jupiter.api.Test;

/** A group that went to a closed room which can not be made does not go on in the open one. */
class NoRoomTest {

    private final Hall hall = new Hall(5);
    private final InMemoryPlatform platform = hall.platform;
    private final World world = hall.world;

    @Test
    void aRoomThatIsRefusedEndsTheSession() {
        platform.goesWrong(
                new Mishap() {
                    @Override
                    public void before(Errand errand, Attempt attempt) throws Refused {
                        if (errand instanceof Errand.OpenRoom) {
                            throw new Refused("may not make rooms");
                        }
                    }
                });
        hall.press(ANA, "Beginnen");

        nothingWentOnInTheOpenRoom();
    }

    @Test
    void aRoomOfWhichNobodyCanTellEndsTheSessionAfterAMinute() {
        platform.goesWrong(
                new Mishap() {
                    @Override
                    public void before(Errand errand, Attempt attempt) throws Unclear {
                        if (errand instanceof Errand.OpenRoom) {
                            throw new Unclear("nobody can tell");
                        }
                    }

                    @Override
                    public boolean canTell(Errand errand, Attempt attempt) {
                        return !(errand instanceof Errand.OpenRoom);
                    }
                });
        hall.press(ANA, "Beginnen");
        var end = world.clock().instant().plus(Duration.ofMinutes(3));
        while (world.clock().instant().isBefore(end)) {
            world.step();
        }

        nothingWentOnInTheOpenRoom();
    }

    private void nothingWentOnInTheOpenRoom() {
        var said = platform.seenBy(ANA).stream().map(Shown::message).toList();
        assertThat(said).noneMatch(it -> it.title().toString().contains("(1/10)"));
        assertThat(said).noneMatch(it -> it.kind() == Message.Kind.CALL);
        assertThat(said.getLast().lines().toString()).contains("besloten ruimte te openen");
        hall.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, "start basic 60"));
        assertThat(platform.seenBy(ANA).stream().map(it -> it.message().title()))
                .filteredOn(it -> it.toString().contains("Intervisie"))
                .hasSize(1);
    }
}
