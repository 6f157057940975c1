package nl.intervisie.slack;

import java.util.function.Supplier;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.News;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;

/**
 * Messages of ours that are not there any more when they are to change: Slack says nothing of its
 * own accord where we may not read, nor again what we were not there to hear.
 */
record Missing(Team team, Supplier<Hearing> hearing) {

    void tell(Posted whole, String part) {
        var key = key(team.workspace(), whole.channel(), part);
        var room = Refs.room(team.workspace(), whole.channel());
        hearing.get().learn(new News.TakenAway(key, room, whole.ref()));
    }

    /** The same for a message whether Slack says that it is gone or we see it. */
    static HeardKey key(Workspace workspace, String channel, String ts) {
        return new HeardKey(workspace, "taken/" + channel + "/" + ts);
    }
}
