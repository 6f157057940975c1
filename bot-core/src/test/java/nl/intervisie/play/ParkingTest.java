package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.BEN;
import static nl.intervisie.play.Hall.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.UserRef;
import org.junit.jupiter.api.Test;

/** What people do with a message before we know it waits until we do. */
class ParkingTest {

    private final Hall hall = new Hall(0);
    private final InMemoryPlatform platform = hall.platform;
    private final World world = hall.world;

    @Test
    void aReactionFasterThanOurNoteOfTheCardCounts() {
        onTheFirstCard(card -> world.hear(ready(BEN, card)));
        hall.press(ANA, "Beginnen");

        assertThat(shows("1 van 3 klaar om verder te gaan.")).isTrue();
    }

    @Test
    void itCountsAfterAFallToo() {
        onTheFirstCard(card -> {
            world.hear(ready(BEN, card));
            throw new Fallen();
        });
        hall.press(ANA, "Beginnen");

        assertThat(shows("1 van 3 klaar om verder te gaan.")).isTrue();
    }

    @Test
    void aReactionOnWhatNobodyKnowsIsForgotten() {
        hall.press(ANA, "Beginnen");
        hall.hear(ready(BEN, new MessageRef("elsewhere")));

        assertThat(world.journal().readable()).isEmpty();
    }

    @Test
    void aCorrectionThatOvertakesItsMessageCounts() {
        hall.press(ANA, "Beginnen");
        var message = platform.typed(ROOM);
        hall.hear(new Incoming.Retyped(hall.key(), ANA, ROOM, message, "Ik ben er."));
        hall.hear(
                new Incoming.Typed(
                        hall.key(), ANA, ROOM, platform.lastThread(ROOM), message, "Ik bne er."));

        assertThat(world.journal().readable()).containsExactly("Ik ben er.");
    }

    @Test
    void aCorrectionOfNothingIsForgottenAfterAMinute() {
        hall.press(ANA, "Beginnen");
        hall.hear(new Incoming.Retyped(hall.key(), ANA, ROOM, platform.typed(ROOM), "Ik ben er."));
        assertThat(world.journal().readable()).isNotEmpty();

        var end = world.clock().instant().plusSeconds(80);
        while (world.clock().instant().isBefore(end)) {
            world.step();
        }

        assertThat(world.journal().readable()).isEmpty();
    }

    /** When the platform shows the first card of a phase, before anybody notes that it does. */
    private void onTheFirstCard(java.util.function.Consumer<MessageRef> then) {
        platform.goesWrong(
                new Mishap() {
                    private boolean done;

                    @Override
                    public void after(Errand errand, Attempt attempt) {
                        boolean card =
                                errand instanceof Errand.Post(_, _, _, var message)
                                        && !message.reactions().isEmpty();
                        if (card && !done) {
                            done = true;
                            then.accept(platform.messages().getLast().ref());
                        }
                    }
                });
    }

    private Incoming ready(UserRef who, MessageRef card) {
        return new Incoming.Reacted(hall.key(), who, ROOM, card, "✅", true);
    }

    private boolean shows(String line) {
        Predicate<Message> has =
                message -> message.lines().stream().anyMatch(it -> it.toString().contains(line));
        return platform.seenBy(ANA).stream().map(Shown::message).anyMatch(has);
    }
}
