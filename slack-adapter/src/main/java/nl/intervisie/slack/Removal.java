package nl.intervisie.slack;

import java.time.Duration;
import java.util.Map;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Posted;

/** Messages of ours that we take away, each once. */
final class Removal {

    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int MANY = 20_000;

    private final Team team;
    private final Kept<Boolean> gone;
    private final Kept<Boolean> going;

    Removal(Team team) {
        this.team = team;
        gone = new Kept<>(team.clock(), REMEMBERED, MANY);
        going = new Kept<>(team.clock(), REMEMBERED, MANY);
    }

    void remove(Posted posted) throws NotDelivered, Unclear, SaysNo {
        for (var ts : posted.parts()) {
            var key = posted.channel() + "/" + ts;
            if (gone.get(key).isEmpty()) {
                remove(posted.channel(), ts);
                gone.put(key, true);
            }
        }
    }

    void remove(String channel, String ts) throws NotDelivered, Unclear, SaysNo {
        going.put(channel + "/" + ts, true);
        team.api().callUnlessGone("chat.delete", Map.of("channel", channel, "ts", ts));
    }

    /** Whether we take this message away ourselves. */
    boolean takesAway(String channel, String ts) {
        return going.get(channel + "/" + ts).isPresent();
    }
}
