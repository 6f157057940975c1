package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with a message before we know it waits until we do. */
class ParkingTest {

    private static final Workspace TEAM = new Workspace("team");
    private static final RoomRef ROOM = new RoomRef(TEAM, "kamer");
    private static final UserRef ANA = new UserRef(TEAM, "ana");
    private static final UserRef BEN = new UserRef(TEAM, "ben");
    private static final UserRef CLEO = new UserRef(TEAM, "cleo");

    private final InMemoryPlatform platform = InMemoryPlatform.forgettingKeys();
    private final World world =
            new World(
                    new InMemoryJournal(),
                    platform,
                    Instant.parse("2026-03-02T09:00:00Z"),
                    new CountedSeeds(1));
    private int heard;

    @BeforeEach
    void gather() {
        platform.room(ROOM, Set.of(ANA, BEN, CLEO), 0);
        world.start();
        hear(new Incoming.Commanded(key(), ANA, ROOM, "start basic 60"));
        press(BEN, "Ik doe mee");
        press(CLEO, "Ik doe mee");
    }

    @Test
    void aReactionFasterThanOurNoteOfTheCardCounts() {
        onTheFirstCard(card -> world.hear(ready(BEN, card)));
        press(ANA, "Beginnen");

        assertThat(shows("1 van 3 klaar om verder te gaan.")).isTrue();
    }

    @Test
    void itCountsAfterAFallToo() {
        onTheFirstCard(card -> {
            world.hear(ready(BEN, card));
            throw new Fallen();
        });
        press(ANA, "Beginnen");

        assertThat(shows("1 van 3 klaar om verder te gaan.")).isTrue();
    }

    @Test
    void aReactionOnWhatNobodyKnowsIsForgotten() {
        press(ANA, "Beginnen");
        hear(ready(BEN, new MessageRef("elsewhere")));

        assertThat(world.journal().readable()).isEmpty();
    }

    @Test
    void aCorrectionThatOvertakesItsMessageCounts() {
        press(ANA, "Beginnen");
        var message = platform.typed(ROOM);
        hear(new Incoming.Retyped(key(), ANA, ROOM, message, "Ik ben er."));
        hear(
                new Incoming.Typed(
                        key(), ANA, ROOM, platform.lastThread(ROOM), message, "Ik bne er."));

        assertThat(world.journal().readable()).containsExactly("Ik ben er.");
    }

    @Test
    void aCorrectionOfNothingIsForgottenAfterAMinute() {
        press(ANA, "Beginnen");
        hear(new Incoming.Retyped(key(), ANA, ROOM, platform.typed(ROOM), "Ik ben er."));
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
        return new Incoming.Reacted(key(), who, ROOM, card, "✅", true);
    }

    private void press(UserRef who, String label) {
        var button =
                platform.seenBy(who).reversed().stream()
                        .flatMap(it -> it.message().buttons().stream())
                        .filter(it -> it.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        hear(new Incoming.Pressed(key(), who, ROOM, button.act()));
    }

    private void hear(Incoming incoming) {
        world.hear(incoming);
        world.settle();
    }

    private HeardKey key() {
        return new HeardKey(TEAM, "h" + ++heard);
    }

    private boolean shows(String line) {
        Predicate<Message> has =
                message -> message.lines().stream().anyMatch(it -> it.toString().contains(line));
        return platform.seenBy(ANA).stream().map(Shown::message).anyMatch(has);
    }
}
