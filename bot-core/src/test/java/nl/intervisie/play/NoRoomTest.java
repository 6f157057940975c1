package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that went to a closed room which can not be made does not go on in the open one. */
class NoRoomTest {

    private static final Workspace TEAM = new Workspace("team");
    private static final RoomRef ROOM = new RoomRef(TEAM, "kamer");
    private static final List<UserRef> PEOPLE =
            List.of(new UserRef(TEAM, "ana"), new UserRef(TEAM, "ben"), new UserRef(TEAM, "cleo"));

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
        platform.room(ROOM, Set.copyOf(PEOPLE), 5);
        world.start();
        hear(new Incoming.Commanded(key(), PEOPLE.get(0), ROOM, "start basic 60"));
        press(PEOPLE.get(1), "Ik doe mee");
        press(PEOPLE.get(2), "Ik doe mee");
    }

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
        press(PEOPLE.get(0), "Beginnen");

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
        press(PEOPLE.get(0), "Beginnen");
        var end = world.clock().instant().plus(Duration.ofMinutes(3));
        while (world.clock().instant().isBefore(end)) {
            world.step();
        }

        nothingWentOnInTheOpenRoom();
    }

    private void nothingWentOnInTheOpenRoom() {
        var said = platform.seenBy(PEOPLE.get(0)).stream().map(Shown::message).toList();
        assertThat(said).noneMatch(it -> it.title().toString().contains("(1/10)"));
        assertThat(said).noneMatch(it -> it.kind() == Message.Kind.CALL);
        assertThat(said.getLast().lines().toString()).contains("besloten ruimte te openen");
        hear(new Incoming.Commanded(key(), PEOPLE.get(0), ROOM, "start basic 60"));
        assertThat(platform.seenBy(PEOPLE.get(0)).stream().map(it -> it.message().title()))
                .filteredOn(it -> it.toString().contains("Intervisie"))
                .hasSize(1);
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
}
