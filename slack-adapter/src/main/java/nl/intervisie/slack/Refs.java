package nl.intervisie.slack;

import java.util.List;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

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

    /** A message of ours where Slack keeps it: one, or several when it was too long for one. */
    record Posted(String channel, List<String> parts) {

        Posted {
            parts = List.copyOf(parts);
        }

        MessageRef ref() {
            return new MessageRef(channel + "/" + String.join("+", parts));
        }

        String first() {
            return parts.getFirst();
        }

        /** Whether this is a message at all: a channel, a thread or a person is none. */
        static boolean isOne(MessageRef ref) {
            return ref.id().contains("/");
        }

        static Posted read(MessageRef ref) {
            var halves = ref.id().split("/", 2);
            return new Posted(halves[0], List.of(halves[1].split("\\+")));
        }
    }
}
