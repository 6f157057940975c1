package nl.intervisie.play;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.ChatPlatformContract;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** The platform in memory keeps the contract of every chat platform. */
class InMemoryPlatformTest implements ChatPlatformContract {

    private static final Workspace TEAM = new Workspace("team");

    private final InMemoryPlatform platform = InMemoryPlatform.knowingKeys();
    private final RoomRef room = platform.room(new RoomRef(TEAM, "kamer"), Set.of(ana(), ben()), 0);

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public RoomRef room() {
        return room;
    }

    @Override
    public UserRef ana() {
        return new UserRef(TEAM, "ana");
    }

    @Override
    public UserRef ben() {
        return new UserRef(TEAM, "ben");
    }

    @Override
    public UserRef cleo() {
        return new UserRef(TEAM, "cleo");
    }

    @Override
    public List<String> whatSees(UserRef who, RoomRef where) {
        return platform.seenBy(who).stream().map(it -> text(it.message())).toList();
    }

    private static String text(Message message) {
        return message.lines().stream()
                .map(Line::spans)
                .flatMap(List::stream)
                .map(it -> it instanceof Span.Plain(var text) ? text : "")
                .collect(Collectors.joining());
    }
}
