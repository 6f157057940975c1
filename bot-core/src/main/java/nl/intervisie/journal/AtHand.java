package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.engine.SessionKey;
import org.jspecify.annotations.Nullable;

/** What need not be read twice while the database stays open: numbers and sealed keys of sessions. */
final class AtHand {

    private final Map<SessionKey, Long> numbers = new ConcurrentHashMap<>();
    private final Map<SessionKey, byte[]> keys = new ConcurrentHashMap<>();
    private long nextSession;
    private long nextBlock;

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
        byte @Nullable [] known = keys.get(session);
        if (known != null) {
            return Optional.of(known);
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
        return Optional.ofNullable(keys.get(session));
    }

    void forgetKey(SessionKey session) {
        keys.remove(session);
    }

    /** A number no session has. */
    long newSession(Database db) throws SQLException {
        nextSession = Math.max(nextSession, 1 + greatest(db, "select coalesce(max(number), 0) from session", nextSession));
        return nextSession++;
    }

    /** A block of words at the end of them all. */
    long newBlock(Database db) throws SQLException {
        nextBlock = Math.max(nextBlock, 1 + Row.block(greatest(db, "select coalesce(max(id), 0) from content", nextBlock)));
        return nextBlock++;
    }

    /** Read once; from then on we count ourselves, as nobody else writes. */
    private static long greatest(Database db, String sql, long counted) throws SQLException {
        return counted > 0 ? 0 : db.client().sql(sql).query((row, _) -> row.getLong(1)).single();
    }
}
