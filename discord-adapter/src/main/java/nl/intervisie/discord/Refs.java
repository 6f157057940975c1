package nl.intervisie.discord;

import java.util.List;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;

/** How Discord's ids stand in what is heard and said. */
final class Refs {

    static final String PLATFORM = "discord:";

    private Refs() {}

    static Workspace workspace(String guild) {
        return new Workspace(PLATFORM + guild);
    }

    static String guild(Workspace workspace) {
        return workspace.id().substring(PLATFORM.length());
    }

    static RoomRef room(Workspace workspace, String channel) {
        return new RoomRef(workspace, channel);
    }

    static UserRef user(Workspace workspace, String user) {
        return new UserRef(workspace, user);
    }

    static MessageRef message(String channel, String id) {
        return new Posted(channel, List.of(id)).ref();
    }
}
