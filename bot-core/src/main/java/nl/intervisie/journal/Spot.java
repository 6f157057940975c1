package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;
import nl.intervisie.engine.SessionKey;

/** One session in an open database, and the number under which its rows stand. */
record Spot(Database db, SessionKey key, long number) {

    /** Empty when the session has never been. */
    static Optional<Spot> of(Database db, SessionKey key) throws SQLException {
        return db.atHand().number(db, key).map(number -> new Spot(db, key, number));
    }

    String workspace() {
        return key.workspace().id();
    }

    String session() {
        return key.id();
    }

    /** The number of the row of an event, or of a part of what came of it. */
    long id(long seq, int part) {
        return Row.id(number, seq, part);
    }
}
