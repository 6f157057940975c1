package nl.intervisie.journal;

import java.nio.charset.StandardCharsets;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;

/**
 * Where something sealed belongs, as bytes that no other place has: sealed words moved elsewhere do
 * not open.
 */
final class Place {

    private Place() {}

    static byte[] of(SessionKey session) {
        return bytes(lengthFirst(session));
    }

    static byte[] of(SessionKey session, TextRef ref) {
        return bytes(lengthFirst(session) + ref.seq() + "." + ref.part());
    }

    /** The lengths keep one workspace's end from being another session's beginning. */
    private static String lengthFirst(SessionKey session) {
        var workspace = session.workspace().id();
        return workspace.length() + ":" + workspace + session.id().length() + ":" + session.id();
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
