package nl.intervisie.journal;

import java.sql.SQLException;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Outcome.State;
import nl.intervisie.engine.SessionKey;

/**
 * Notes how an errand stands: what is finished leaves what is owed, and its reference stays.
 * Repeating it is harmless.
 */
record Noting(SessionKey session, String errand, Outcome outcome) implements Work<Boolean> {

    @Override
    public Boolean at(Database db) throws SQLException {
        switch (outcome.state()) {
            case WAITING, TRIED -> stand(db);
            case SENT -> {
                keepReference(db);
                leave(db);
            }
            case OVERTAKEN, DEAD -> leave(db);
        }
        return outcome.state() == State.SENT;
    }

    private void stand(Database db) throws SQLException {
        db.update(
                """
                update owed set state = ?, attempts = ?, next_at = ?
                where workspace = ? and session = ? and errand = ?\
                """,
                outcome.state().name(),
                outcome.attempts(),
                outcome.nextAt(),
                session.workspace().id(),
                session.id(),
                errand);
    }

    private void keepReference(Database db) throws SQLException {
        var moved =
                db.update(
                        """
                        insert into done (workspace, session, errand, seq, part, slot, ref)
                        select workspace, session, errand, seq, part, slot, ? from owed
                        where workspace = ? and session = ? and errand = ?\
                        """,
                        outcome.ref(),
                        session.workspace().id(),
                        session.id(),
                        errand);
        if (moved == 0) {
            db.update(
                    "update done set ref = ? where workspace = ? and session = ? and errand = ?",
                    outcome.ref(),
                    session.workspace().id(),
                    session.id(),
                    errand);
        }
    }

    private void leave(Database db) throws SQLException {
        db.update(
                "delete from owed where workspace = ? and session = ? and errand = ?",
                session.workspace().id(),
                session.id(),
                errand);
    }
}
