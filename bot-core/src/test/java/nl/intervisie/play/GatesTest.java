package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform has shut for all is not run down: in turn, and what is new goes before it. */
class GatesTest {

    private static final Workspace TEAM = new Workspace("team");
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserRef ANA = person("ana");
    private static final UserRef BEN = person("ben");
    private static final UserRef CLEO = person("cleo");

    private final InMemoryPlatform platform = InMemoryPlatform.forgettingKeys();
    private final World world =
            new World(new InMemoryJournal(), platform, MONDAY, new CountedSeeds(1));
    private final Edits edits = new Edits();
    private final List<RoomRef> rooms =
            IntStream.range(0, 4).mapToObj(it -> new RoomRef(TEAM, "kamer-" + it)).toList();
    private int heard;

    GatesTest() {
        rooms.forEach(it -> platform.room(it, Set.of(ANA, BEN, CLEO), 0));
        world.start();
        rooms.forEach(it -> command(ANA, it, "start basic 60"));
        platform.goesWrong(edits);
    }

    private static UserRef person(String name) {
        return new UserRef(TEAM, name);
    }

    @Test
    void whatIsNewIsSaidWhileACardWaits() {
        edits.shut = true;
        command(BEN, rooms.getFirst(), "meedoen");
        command(CLEO, rooms.getFirst(), "meedoen");
        command(ANA, rooms.getFirst(), "begin");

        assertThat(shown(rooms.getFirst())).contains("(1/10)");
        assertThat(edits.made).isEmpty();
    }

    @Test
    void whatIsOvertakenMeanwhileIsNeverSent() {
        edits.shut = true;
        command(BEN, rooms.getFirst(), "meedoen");
        command(CLEO, rooms.getFirst(), "meedoen");
        edits.shut = false;
        pass(Duration.ofSeconds(20));

        assertThat(edits.made).hasSize(1);
        assertThat(shown(rooms.getFirst())).contains("team/cleo]]", "Beginnen");
    }

    @Test
    void whoWaitsLongestGoesFirstAndOneByOne() {
        edits.shut = true;
        for (var room : rooms) {
            command(BEN, room, "meedoen");
            pass(Duration.ofSeconds(1));
        }
        // Another change to the first does not cost it its place.
        command(CLEO, rooms.getFirst(), "meedoen");
        edits.oneAtATime();
        pass(Duration.ofMinutes(2));

        assertThat(edits.made).containsExactlyElementsOf(rooms);
    }

    @Test
    void nobodyKnocksAgainBeforeItOpens() {
        edits.shut = true;
        rooms.forEach(it -> command(BEN, it, "meedoen"));
        int knocks = edits.knocks;
        pass(Duration.ofSeconds(9));
        assertThat(edits.knocks).isEqualTo(knocks);

        pass(Duration.ofSeconds(2));
        assertThat(edits.knocks).isEqualTo(knocks + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextIsCalledAlthoughTheCallBeforeStillWaitsToGo(boolean falls) {
        var room = rooms.getFirst();
        command(BEN, room, "meedoen");
        command(CLEO, room, "meedoen");
        command(ANA, room, "begin");
        assertThat(called(room)).containsExactly(ANA);
        edits.keepsAll = true;
        passes(ANA, room);
        assertThat(called(room)).containsExactlyInAnyOrder(ANA, BEN);

        if (falls) {
            world.fall();
        }
        edits.keepsAll = false;
        pass(Duration.ofSeconds(30));

        assertThat(called(room)).containsExactly(BEN);
        passes(BEN, room);
        assertThat(called(room)).containsExactly(CLEO);
    }

    /** Who is called to a turn of their own. */
    private List<UserRef> called(RoomRef room) {
        return platform.messages().stream()
                .filter(it -> it.to().room().equals(room))
                .map(Shown::message)
                .filter(it -> it.kind() == Message.Kind.CALL && !it.buttons().isEmpty())
                .flatMap(it -> it.lines().getFirst().spans().stream())
                .flatMap(it -> it instanceof Span.Call(var who) ? Stream.of(who) : Stream.of())
                .toList();
    }

    private void passes(UserRef who, RoomRef room) {
        var button =
                platform.messages().reversed().stream()
                        .filter(it -> it.to().room().equals(room))
                        .flatMap(it -> it.message().buttons().stream())
                        .filter(it -> it.label().equals("Ik sla over"))
                        .findFirst()
                        .orElseThrow();
        world.hear(
                new Incoming.Pressed(new HeardKey(TEAM, "h" + ++heard), who, room, button.act()));
        world.settle();
    }

    private String shown(RoomRef room) {
        return platform.messages().stream()
                .filter(it -> it.to().room().equals(room))
                .toList()
                .toString();
    }

    private void command(UserRef who, RoomRef room, String words) {
        world.hear(new Incoming.Commanded(new HeardKey(TEAM, "h" + ++heard), who, room, words));
        world.settle();
    }

    private void pass(Duration time) {
        var end = world.clock().instant().plus(time);
        while (world.clock().next().filter(it -> !it.isAfter(end)).isPresent()) {
            world.step();
        }
        world.clock().rest(end);
    }

    /** Edits are what can be shut here. */
    private final class Edits implements Mishap {
        private static final Duration WHILE = Duration.ofSeconds(10);
        private final List<RoomRef> made = new ArrayList<>();
        private boolean shut;
        private boolean keepsAll;
        private boolean shutsAgain;
        private Instant opens = Instant.MIN;
        private int knocks;

        /** From now on one goes through, and it is shut again. */
        void oneAtATime() {
            shut = false;
            shutsAgain = true;
        }

        @Override
        public void before(Errand errand, Attempt attempt) throws NotDelivered {
            if (errand instanceof Errand.Remove && keepsAll) {
                throw new NotDelivered("shut", WHILE, "removals");
            }
            if (errand instanceof Errand.Edit edit) {
                knocks++;
                if (shut || world.clock().instant().isBefore(opens)) {
                    throw new NotDelivered("shut", WHILE, "edits");
                }
                made.add(edit.audience().room());
                if (shutsAgain) {
                    opens = world.clock().instant().plus(WHILE);
                }
            }
        }
    }
}
