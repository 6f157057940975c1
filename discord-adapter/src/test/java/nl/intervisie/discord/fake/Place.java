package nl.intervisie.discord.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** A channel, a thread or a private conversation, and what stands in it. */
final class Place {

    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int PUBLIC_THREAD = 11;
    static final int PRIVATE_THREAD = 12;

    final String id;
    final int type;
    final String name;
    final @Nullable Place parent;
    final String owner;
    boolean isArchived;
    boolean isLocked;
    boolean isInvitable = true;
    int archivesAfter = 1440;

    /** Of a thread or a private conversation. */
    final Set<String> members = new LinkedHashSet<>();

    final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
    final Map<String, Said> said = new TreeMap<>();
    final Map<String, Noted> nonces = new HashMap<>();

    Place(String id, int type, String name, @Nullable Place parent, String owner) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.parent = parent;
        this.owner = owner;
    }

    /** What a role (type 0) or a member (type 1) may and may not do in this channel. */
    record Overwrite(int type, long allow, long deny) {}

    /** A nonce that was used for a message, and until when it is known. */
    record Noted(String message, Instant until) {}

    boolean isThread() {
        return type == PUBLIC_THREAD || type == PRIVATE_THREAD;
    }

    /** Whose rules hold here. */
    Place base() {
        return parent == null ? this : parent;
    }

    DataArray overwrites() {
        var all = DataArray.empty();
        overwrites.forEach((who, it) ->
                all.add(
                        DataObject.empty()
                                .put("id", who)
                                .put("type", it.type())
                                .put("allow", String.valueOf(it.allow()))
                                .put("deny", String.valueOf(it.deny()))));
        return all;
    }

    /** A message in it. */
    static final class Said {
        final String id;
        final String author;
        final int type;
        final Instant at;
        String content = "";
        int flags;
        DataArray components = DataArray.empty();
        final Set<String> mentions = new LinkedHashSet<>();
        String nonce = "";
        @Nullable Instant edited;
        boolean hasThread;
        int touched;
        final Map<String, Set<String>> reactions = new LinkedHashMap<>();

        Said(String id, String author, int type, Instant at) {
            this.id = id;
            this.author = author;
            this.type = type;
            this.at = at;
        }
    }
}
