package nl.intervisie.play;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;

/**
 * Ana, ben and cleo in a room where they are about to begin, for tests that meddle with messages.
 */
final class Hall {

    static final RoomRef ROOM = new RoomRef(new Workspace("team"), "kamer");
    static final UserRef ANA = person("ana");
    static final UserRef BEN = person("ben");
    static final UserRef CLEO = person("cleo");

    final InMemoryPlatform platform = InMemoryPlatform.forgettingKeys();
    final World world =
            new World(
                    new InMemoryJournal(),
                    platform,
                    Instant.parse("2026-03-02T09:00:00Z"),
                    new CountedSeeds(1));
    private int heard;

    /** As many others can read along. */
    Hall(int others) {
        platform.room(ROOM, Set.of(ANA, BEN, CLEO), others);
        world.start();
        hear(new Incoming.Commanded(key(), ANA, ROOM, "start basic 60"));
        List.of(BEN, CLEO).forEach(who -> press(who, "Ik doe mee"));
    }

    private static UserRef person(String name) {
        return new UserRef(ROOM.workspace(), name);
    }

    void press(UserRef who, String label) {
        var button =
                platform.seenBy(who).reversed().stream()
                        .flatMap(it -> it.message().buttons().stream())
                        .filter(it -> it.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        hear(new Incoming.Pressed(key(), who, ROOM, button.act()));
    }

    void hear(Incoming incoming) {
        world.hear(incoming);
        world.settle();
    }

    void learn(News news) {
        world.learn(news);
        world.settle();
    }

    HeardKey key() {
        return new HeardKey(ROOM.workspace(), "h" + ++heard);
    }
}
