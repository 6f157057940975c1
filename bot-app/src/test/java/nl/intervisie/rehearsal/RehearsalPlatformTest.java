package nl.intervisie.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.ChatPlatformContract;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.Houses;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Saying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal page keeps the contract of every chat platform. */
class RehearsalPlatformTest implements ChatPlatformContract {

    @TempDir Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = Houses.in(folder);
        Houses.letIn(house, "oefenkamer", "ana", "ben");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    public ChatPlatform platform() {
        return new RehearsalPlatform(house);
    }

    @Override
    public RoomRef room() {
        return Refs.room("oefenkamer");
    }

    @Override
    public UserRef ana() {
        return Refs.person("ana");
    }

    @Override
    public UserRef ben() {
        return Refs.person("ben");
    }

    @Override
    public UserRef cleo() {
        return Refs.person("cleo");
    }

    @Override
    public List<String> whatSees(UserRef who, RoomRef room) {
        return house.room(room.id())
                .seenBy(who.id())
                .map(RehearsalPlatformTest::shown)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> shown(Saying saying) {
        return saying.content() instanceof Content.Shown(Message message)
                ? Optional.of(text(message))
                : Optional.empty();
    }

    private static String text(Message message) {
        var text = new StringBuilder();
        for (var line : message.lines()) {
            line.spans().stream()
                    .filter(Span.Plain.class::isInstance)
                    .forEach(span -> text.append(((Span.Plain) span).text()));
        }
        return text.toString();
    }
}
