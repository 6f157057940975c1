package nl.intervisie.slack;

import java.time.Duration;
import java.util.Map;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reactions that we put ready on a message, once; its buttons do the same. */
final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int MANY = 20_000;

    private final Team team;
    private final Kept<Boolean> ready;

    Signals(Team team) {
        this.team = team;
        ready = new Kept<>(team.clock(), REMEMBERED, MANY);
    }

    /**
     * What fails here is let go; what Slack has no time for is put ready when the message changes.
     */
    void putReady(Posted posted, Message message) {
        if (team.may("reactions:write") && isNew(posted, message)) {
            for (var reaction : message.reactions()) {
                Emoji.name(reaction.emoji()).ifPresent(it -> putReady(posted, it));
            }
        }
    }

    private boolean isNew(Posted posted, Message message) {
        return !message.reactions().isEmpty() && ready.add(posted.ref().id(), true);
    }

    private void putReady(Posted posted, String name) {
        var arguments =
                Map.of("channel", posted.channel(), "timestamp", posted.first(), "name", name);
        try {
            team.api().call("reactions.add", arguments);
        } catch (NotDelivered e) {
            ready.forget(posted.ref().id());
        } catch (SaysNo | Unclear e) {
            LOG.debug("A reaction was not put ready: {}", e.getMessage());
        }
    }
}
