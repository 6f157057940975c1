package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.journal.InMemoryJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The welcome comes once a person; a page of one's own shows what is one's own. */
class PageTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryPlatform platform = InMemoryPlatform.knowingKeys();
    private final World world =
            new World(InMemoryJournal.inJson(), platform, MONDAY, new CountedSeeds(1));
    private final UserRef ana = new UserRef(platform.workspace(), "ana");
    private final UserRef ben = new UserRef(platform.workspace(), "ben");
    private final RoomRef here = new RoomRef(platform.workspace(), "D-ana");
    private int heard;

    @BeforeEach
    void start() {
        platform.furnish(Set.of(ana, ben), 0, new Capabilities(true, true, true, true, true));
        world.start();
    }

    @Test
    void everybodyIsWelcomedOnce() {
        assertThat(met(ana)).isInstanceOf(Heard.Note.class);
        assertThat(met(ana)).isEqualTo(new Heard.Nothing());
        assertThat(met(ben)).isInstanceOf(Heard.Note.class);
    }

    @Test
    void nobodyIsWelcomedAgainAfterAFall() {
        met(ana);
        world.fall();
        assertThat(met(ana)).isEqualTo(new Heard.Nothing());
    }

    @Test
    void afterAYearSomebodyMayBeWelcomedAgain() {
        met(ana);
        world.fall(MONDAY.plus(Duration.ofDays(364)));
        assertThat(met(ana)).isEqualTo(new Heard.Nothing());
        world.fall(MONDAY.plus(Duration.ofDays(366)));
        assertThat(met(ana)).isInstanceOf(Heard.Note.class);
    }

    @Test
    void aPageSaysInWhichRoomAndLeavesOutWhereOneIsNot() {
        var room = platform.roomOf(ana);
        world.hear(new Incoming.Commanded(key(), ana, room, "start"));
        world.settle();

        assertThat(spans(ana)).contains(new Span.Place(room));
        assertThat(spans(ben)).noneMatch(Span.Place.class::isInstance);
        assertThat(page(ana).parts().get(1).about()).isEqualTo(room);

        world.hear(new Incoming.Commanded(key(), ana, room, "leave"));
        assertThat(spans(ana)).noneMatch(Span.Place.class::isInstance);
    }

    @Test
    void aPageSpeaksTheLanguageOfWhoeverLooks() {
        var english =
                (Heard.Overview)
                        world.hear(new Incoming.LookedIn(key(), ana, here, Optional.of("en")));
        var practise = english.parts().getFirst().message().buttons().getFirst();
        assertThat(practise.label()).isEqualTo("Practice session");
        var form =
                (Heard.OpenForm) world.hear(new Incoming.Pressed(key(), ana, here, practise.act()));
        assertThat(form.form().title()).isEqualTo("Practice session");
        assertThat(page(ana).parts().getFirst().message().buttons().getFirst().label())
                .isEqualTo("Oefensessie");
    }

    @Test
    void aPageOffersOnlyWhatIsOnesOwnToDo() {
        var room = platform.roomOf(ana);
        for (var words : List.of("practise", "begin")) {
            world.hear(new Incoming.Commanded(key(), ana, room, words));
            world.hear(new Incoming.Commanded(key(), ben, room, "join"));
            world.settle();
        }
        assertThat(labels(ana)).contains("Ik wil iets zeggen");
        assertThat(labels(ben)).isEmpty();
    }

    @Test
    void aPageAsksWhetherTheMethodFeelsSafeUntilItIsSaid() {
        world.hear(new Incoming.Commanded(key(), ana, platform.roomOf(ana), "start gossip"));
        world.settle();
        var yes = button(ana, "Ja, dat voelt goed");

        world.hear(new Incoming.Pressed(key(), ana, platform.roomOf(ana), yes.act()));

        assertThat(labels(ana)).doesNotContain("Ja, dat voelt goed");
    }

    private nl.intervisie.chat.Button button(UserRef who, String label) {
        return page(who).parts().stream()
                .flatMap(it -> it.message().buttons().stream())
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels(UserRef who) {
        return page(who).parts().stream()
                .skip(1)
                .flatMap(it -> it.message().buttons().stream())
                .map(nl.intervisie.chat.Button::label)
                .toList();
    }

    private Heard met(UserRef who) {
        return world.hear(new Incoming.Met(key(), who, here, Optional.empty()));
    }

    private Heard.Overview page(UserRef who) {
        return (Heard.Overview)
                world.hear(new Incoming.LookedIn(key(), who, here, Optional.empty()));
    }

    private List<Span> spans(UserRef who) {
        return page(who).parts().stream()
                .flatMap(it -> it.message().lines().stream())
                .flatMap(it -> it.spans().stream())
                .toList();
    }

    private HeardKey key() {
        return new HeardKey(platform.workspace(), "h" + ++heard);
    }
}
