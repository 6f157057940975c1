package nl.intervisie.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;

/** Looks in a channel for messages of ours that carry a certain sign. */
record Search(Branch branch) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int PAGE = 100;
    private static final int PAGES = 5;

    /** Of those of these signs that are there, the message. */
    Map<String, String> after(
            String channel, Instant attempt, Message.Kind kind, List<String> signs)
            throws NotDelivered, SaysNo {
        var found = new HashMap<String, String>();
        var after = Refs.firstId(attempt.minus(CLOCKS_DIFFER));
        for (int page = 0; page < PAGES; page++) {
            var messages = branch.channels().history(channel, after);
            for (var message : messages) {
                signs.stream()
                        .filter(it -> carries(message, it, kind))
                        .forEach(it -> found.put(it, message.getString("id")));
            }
            if (messages.size() < PAGE) {
                break;
            }
            after = messages.getFirst().getString("id");
        }
        return found;
    }

    /** Only a message by ourselves counts: anybody can make what looks like our mark. */
    private boolean carries(DataObject message, String sign, Message.Kind kind) {
        var author = message.getObject("author").getString("id");
        return author.equals(branch.server().ourselves().getId())
                && Components.mark(message)
                        .filter(Integer.valueOf(Components.mark(sign, kind))::equals)
                        .isPresent();
    }
}
