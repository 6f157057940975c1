package nl.intervisie.discord;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.RoomRef;

/**
 * What a button or a form carries: an act, and the room it is about where that is not the place in
 * which it stands. It fits in 100 characters.
 */
record Carried(Act act, Optional<RoomRef> about) {

    private static final String ABOUT = "|";
    private static final int EACH = 11;

    static String in(RoomRef about, Act act) {
        return act.written() + ABOUT + brief(Refs.guild(about.workspace())) + brief(about.id());
    }

    /** Empty when it is none of ours. */
    static Optional<Carried> read(String written) {
        var parts = written.split("\\" + ABOUT, 2);
        try {
            return Optional.of(
                    new Carried(
                            Act.read(parts[0]),
                            parts.length == 2 ? Optional.of(room(parts[1])) : Optional.empty()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static RoomRef room(String written) {
        if (written.length() != 2 * EACH) {
            throw new IllegalArgumentException("no room");
        }
        var workspace = Refs.workspace(whole(written.substring(0, EACH)));
        return Refs.room(workspace, whole(written.substring(EACH)));
    }

    /** An id in eleven characters in the place of twenty. */
    static String brief(String id) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(Long.parseUnsignedLong(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String whole(String brief) {
        return Long.toUnsignedString(
                ByteBuffer.wrap(Base64.getUrlDecoder().decode(brief)).getLong());
    }
}
