package nl.intervisie.chat.craft;

import java.util.List;
import nl.intervisie.chat.MessageRef;

/**
 * A message of ours where its platform keeps it: one, or several when it was too long for one.
 *
 * @param channel where it stands
 * @param parts how the platform names each
 */
public record Posted(String channel, List<String> parts) {

    public Posted {
        parts = List.copyOf(parts);
    }

    public MessageRef ref() {
        return new MessageRef(channel + "/" + String.join("+", parts));
    }

    public String first() {
        return parts.getFirst();
    }

    /** Whether this is a message at all: a channel, a thread or a person is none. */
    public static boolean isOne(MessageRef ref) {
        return ref.id().contains("/");
    }

    public static Posted read(MessageRef ref) {
        var halves = ref.id().split("/", 2);
        return new Posted(halves[0], List.of(halves[1].split("\\+")));
    }
}
