package nl.intervisie.discord;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;

/** How Discord's ids stand in what is heard and said. */
final class Refs {

    static final String PLATFORM = "discord:";

    /** In an id the time stands before these. */
    static final int TIME_BITS = 22;

    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T00:00:00Z");

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

    /** The first id that Discord could give away at that time. */
    static String firstId(Instant at) {
        long passed = Math.max(0, at.toEpochMilli() - FIRST_DAY.toEpochMilli());
        return Long.toUnsignedString(passed << TIME_BITS);
    }

    /** When Discord gave this id away. */
    static Instant madeAt(String id) {
        return FIRST_DAY.plusMillis(Long.parseUnsignedLong(id) >>> TIME_BITS);
    }

    /** A sign as it stands in an address. */
    static String emoji(String sign) {
        return URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    static MessageRef message(String channel, String id) {
        return new Posted(channel, List.of(id)).ref();
    }
}
