package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.SessionKey;
import org.jspecify.annotations.Nullable;

/** The sealed keys of sessions: those in use are at hand, the others in the database. */
final class SealKeys {

    private final ContentVault vault;
    private final Map<SessionKey, byte[]> atHand = new ConcurrentHashMap<>();

    SealKeys(ContentVault vault) {
        this.vault = vault;
    }

    /** The key at hand, if it is; asked outside the writer's turn. */
    Optional<byte[]> atHand(SessionKey session) {
        return Optional.ofNullable(atHand.get(session));
    }

    /** The key a session has now. */
    Optional<byte[]> of(Database database, SessionKey session) throws SQLException {
        byte @Nullable [] known = atHand.get(session);
        if (known != null) {
            return Optional.of(known);
        }
        var read =
                database.client()
                        .sql("select sealed from session_key where workspace = ? and session = ?")
                        .params(session.workspace().id(), session.id())
                        .query((row, _) -> row.getBytes(1))
                        .optional();
        read.ifPresent(sealed -> atHand.put(session, sealed));
        return read;
    }

    /** Whether words sealed under this key can still be opened when they are written now. */
    boolean fits(Database database, SessionKey session, SealKey key) throws SQLException {
        var now = of(database, session);
        return key.fresh() ? now.isEmpty() : now.isPresent() && key.is(now.get());
    }

    void write(Database database, SessionKey session, byte[] sealed) throws SQLException {
        database.update(
                "insert into session_key (workspace, session, sealed) values (?, ?, ?)",
                session.workspace().id(),
                session.id(),
                sealed);
    }

    void destroy(Database database, SessionKey session) throws SQLException {
        database.update(
                "delete from session_key where workspace = ? and session = ?",
                session.workspace().id(),
                session.id());
        forget(session);
    }

    /** After a fall nothing at hand is certain. */
    void forgetAll() {
        atHand.keySet().forEach(this::forget);
    }

    private void forget(SessionKey session) {
        atHand.remove(session);
        vault.shred(session);
    }
}
