package nl.intervisie.journal;

import java.sql.SQLException;
import nl.intervisie.engine.SessionKey;

/** The sealed keys of sessions in the database. */
record Keys(Database db) {

    /** What was sealed before our turn must still open under the key that the session has now. */
    boolean hold(SessionKey session, SealKey sealedUnder) throws SQLException {
        var now = db.atHand().key(db, session);
        if (sealedUnder.fresh() && now.isEmpty()) {
            write(session, sealedUnder.sealed());
            return true;
        }
        return now.isPresent() && sealedUnder.is(now.get());
    }

    void write(SessionKey session, byte[] sealed) throws SQLException {
        db.update(
                "insert into session_key (workspace, session, sealed) values (?, ?, ?)",
                session.workspace().id(),
                session.id(),
                sealed);
    }

    void destroy(SessionKey session) throws SQLException {
        db.update(
                "delete from session_key where workspace = ? and session = ?",
                session.workspace().id(),
                session.id());
        db.atHand().forget(session);
    }
}
