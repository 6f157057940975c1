package nl.intervisie.slack;

import java.util.List;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;

/** How Slack's ids stand in what is heard and said. */
final class Refs {

    static final String PLATFORM = "slack:";

    private Refs() {}

    static Workspace workspace(String team) {
        return new Workspace(PLATFORM + team);
    }

    static RoomRef room(Workspace workspace, String channel) {
        return new RoomRef(workspace, channel);
    }

    static UserRef user(Workspace workspace, String user) {
        return new UserRef(workspace, user);
    }

    static MessageRef message(String channel, String ts) {
        return new Posted(channel, List.of(ts)).ref();
    }
}
