package nl.intervisie.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel and what stands in it. */
final class Channel {

    final String id;
    final String creator;
    String name;
    boolean isPrivate = true;
    boolean isDirect;
    boolean isArchived;
    boolean isShared;
    final Set<String> members = new LinkedHashSet<>();
    final Map<String, Said> said = new TreeMap<>();

    Channel(String id, String name, String creator) {
        this.id = id;
        this.name = name;
        this.creator = creator;
    }

    boolean isAnswered(String ts) {
        return said.values().stream().anyMatch(it -> ts.equals(it.thread));
    }

    /** A message in a channel. */
    static final class Said {
        private static final String SLACK_ITSELF = "USLACKBOT";
        final String ts;
        final String user;
        final boolean byBot;
        final @Nullable String thread;
        String text;
        JsonArray blocks = new JsonArray();
        @Nullable JsonObject metadata;
        boolean unfolded;
        int touched;
        final Map<String, Set<String>> reactions = new LinkedHashMap<>();

        Said(String ts, String user, boolean byBot, @Nullable String thread, String text) {
            this.ts = ts;
            this.user = user;
            this.byBot = byBot;
            this.thread = thread;
            this.text = text;
        }

        /** What stands in the place of a message that was answered, once it is taken away. */
        static Said tombstone(String ts) {
            return new Said(ts, SLACK_ITSELF, false, null, "This message was deleted.");
        }

        boolean isTombstone() {
            return user.equals(SLACK_ITSELF);
        }

        JsonObject json(boolean withMetadata) {
            var json = new JsonObject();
            json.addProperty("type", "message");
            if (isTombstone()) {
                json.addProperty("subtype", "tombstone");
                json.addProperty("hidden", true);
                json.addProperty("thread_ts", ts);
            }
            json.addProperty("ts", ts);
            json.addProperty("user", user);
            json.addProperty("text", text);
            if (byBot) {
                json.addProperty("bot_id", "B" + user);
            }
            if (thread != null) {
                json.addProperty("thread_ts", thread);
            }
            json.add("blocks", blocks.deepCopy());
            if (unfolded) {
                json.add("attachments", new JsonArray());
            }
            if (withMetadata && metadata != null) {
                json.add("metadata", metadata.deepCopy());
            }
            return json;
        }
    }
}
