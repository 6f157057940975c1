package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.engine.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * What need not be read twice while the database stays open: numbers and sealed keys of sessions.
 * Only what was read is kept, and a transaction never reads here what it wrote itself; so nothing
 * that is rolled back stays behind.
 */
final class AtHand {

    private final Map<SessionKey, Long> numbers = new ConcurrentHashMap<>();
    private final Map<SessionKey, byte[]> keys = new ConcurrentHashMap<>();

    /** A session's number; empty when it has never been. */
    Optional<Long> number(Database db, SessionKey session) throws SQLException {
        var known = numbers.get(session);
        if (known != null) {
            return Optional.of(known);
        }
        var read =
                db.client()
                        .sql("select number from session where workspace = ? and session = ?")
                        .params(session.workspace().id(), session.id())
                        .query((row, _) -> row.getLong(1))
                        .optional();
        read.ifPresent(number -> numbers.put(session, number));
        return read;
    }

    /** The sealed key a session has now. */
    Optional<byte[]> key(Database db, SessionKey session) throws SQLException {
        var known = key(session);
        if (known.isPresent()) {
            return known;
        }
        var read =
                db.client()
                        .sql("select sealed from session_key where workspace = ? and session = ?")
                        .params(session.workspace().id(), session.id())
                        .query((row, _) -> row.getBytes(1))
                        .optional();
        read.ifPresent(sealed -> keys.put(session, sealed));
        return read;
    }

    /** The key of a session if it is at hand; asked outside the writer's turn. */
    Optional<byte[]> key(SessionKey session) {
        byte @Nullable [] known = keys.get(session);
        return Optional.ofNullable(known);
    }

    void forget(SessionKey session) {
        numbers.remove(session);
        keys.remove(session);
    }
}
