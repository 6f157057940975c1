package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;
import org.junit.jupiter.api.Test;

/** Nobody waits for what a far platform must be asked; it is kept until it is asked. */
class FarAwayTest {

    private static final RoomRef ROOM = new RoomRef(new Workspace("team"), "kamer");
    private static final UserRef ANA = new UserRef(ROOM.workspace(), "ana");
    private static final UserRef BEN = new UserRef(ROOM.workspace(), "ben");
    private static final UserRef CLEO = new UserRef(ROOM.workspace(), "cleo");
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryPlatform platform = InMemoryPlatform.forgettingKeys();
    private final Far far = new Far(platform);
    private final World world = new World(new InMemoryJournal(), far, MONDAY, new CountedSeeds(1));
    private int heard;

    FarAwayTest() {
        platform.room(ROOM, Set.of(ANA, BEN, CLEO), 0);
        world.start();
    }

    @Test
    void aStartIsAcknowledgedBeforeThePlatformIsAsked() {
        assertThat(world.hear(command(ANA, "start basic 60"))).isEqualTo(new Heard.Nothing());
        assertThat(far.asked).isZero();

        world.settle();

        assertThat(far.asked).isPositive();
        assertThat(platform.seenBy(BEN)).isNotEmpty();
    }

    @Test
    void whatCameOfItIsToldAfterwards() {
        hear(command(ANA, "start basic 60"));
        var second = command(BEN, "start basic 60");
        hear(second);

        assertThat(far.answers).hasSize(2);
        assertThat(far.answers.getLast().incoming()).isEqualTo(second);
        assertThat(far.answers.getLast().heard().toString()).contains("al een");
    }

    @Test
    void itIsCarriedOutAfterAFallToo() {
        world.hear(command(ANA, "start basic 60"));
        world.fall();

        assertThat(platform.seenBy(BEN)).isNotEmpty();
        assertThat(world.journal().readable()).isEmpty();
    }

    @Test
    void whatNobodyRemembersAskingIsLeft() {
        world.hear(command(ANA, "start basic 60"));
        world.fall(MONDAY.plus(Duration.ofHours(1)));

        assertThat(platform.messages()).isEmpty();
    }

    @Test
    void heardTwiceItIsDoneOnce() {
        var start = command(ANA, "start basic 60");
        world.hear(start);
        world.hear(start);
        world.settle();

        assertThat(platform.seenBy(BEN)).hasSize(1);
        assertThat(far.answers).allMatch(it -> it.heard() instanceof Heard.Nothing);
    }

    @Test
    void whoJoinsDoesNotWaitForTheCount() {
        hear(command(ANA, "start basic 60"));
        int before = far.asked;
        world.hear(command(BEN, "meedoen"));

        assertThat(far.asked).isEqualTo(before);
        world.settle();
        assertThat(far.asked).isGreaterThan(before);
    }

    @Test
    void aRoomThatCameToBeSharedIsNotBegunIn() {
        hear(command(ANA, "start basic 60"));
        hear(command(BEN, "meedoen"));
        hear(command(CLEO, "meedoen"));
        far.shared = true;
        hear(command(ANA, "begin"));

        assertThat(far.answers.getLast().heard().toString()).contains("andere organisatie");
        assertThat(platform.seenBy(ANA).toString()).doesNotContain("(1/");
    }

    private void hear(Incoming incoming) {
        world.hear(incoming);
        world.settle();
    }

    private Incoming command(UserRef who, String words) {
        return new Incoming.Commanded(
                new HeardKey(ROOM.workspace(), "h" + ++heard), who, ROOM, words);
    }

    /** What was answered afterwards. */
    private record Answer(Incoming incoming, Heard heard) {}

    /** A platform at the end of a line. */
    private static final class Far implements ChatPlatform {
        private final InMemoryPlatform near;
        private final List<Answer> answers = new ArrayList<>();
        private int asked;
        private boolean shared;

        Far(InMemoryPlatform near) {
            this.near = near;
        }

        @Override
        public boolean isFar(Workspace workspace) {
            return true;
        }

        @Override
        public void answer(Incoming incoming, Heard heard) {
            answers.add(new Answer(incoming, heard));
        }

        @Override
        public Capabilities capabilities(RoomRef room) {
            return near.capabilities(room);
        }

        @Override
        public Readers readers(RoomRef room) {
            asked++;
            var readers = near.readers(room);
            return new Readers(readers.people(), readers.others(), shared);
        }

        @Override
        public boolean administers(UserRef who) {
            return near.administers(who);
        }

        @Override
        public Delivered perform(Errand errand, Attempt attempt)
                throws NotDelivered, Unclear, Refused {
            return near.perform(errand, attempt);
        }

        @Override
        public Finding find(Errand errand, Attempt attempt) {
            return near.find(errand, attempt);
        }
    }
}
