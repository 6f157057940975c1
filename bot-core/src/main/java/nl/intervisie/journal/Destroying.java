package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Destroys words, seats and the key of a session; words to keep are sealed anew, so that the old
 * key can go.
 */
record Destroying(SessionKey session, Journal.Destroying what, SealKeys keys, ContentVault vault)
        implements Work<Boolean> {

    @Override
    public Boolean at(Database db) throws SQLException {
        var kept = new Wording(session, what.keepWords(), keys).at(db).opened(session, vault);
        deleteWords(db);
        keys.destroy(db, session);
        if (!kept.isEmpty()) {
            sealAnew(db, kept);
        }
        deleteSeats(db);
        return true;
    }

    private void deleteWords(Database db) throws SQLException {
        db.update(
                "delete from content where workspace = ? and session = ?",
                session.workspace().id(),
                session.id());
        for (var typed : typed(db)) {
            db.update(
                    "delete from typed where workspace = ? and session = ? and message = ?",
                    session.workspace().id(),
                    session.id(),
                    typed);
        }
    }

    /** The messages that carry words which are not kept. */
    private List<String> typed(Database db) throws SQLException {
        var going = new ArrayList<String>();
        Reading.of(db, session, "select message, seq, part from typed where {session}")
                .query(row -> {
                    if (!what.keepWords().contains(new TextRef(row.getLong(2), row.getInt(3)))) {
                        going.add(row.getString(1));
                    }
                });
        return going;
    }

    private void sealAnew(Database db, Map<TextRef, String> kept) throws SQLException {
        var key = vault.newKey(session);
        keys.write(db, session, key);
        for (var words : kept.entrySet()) {
            var ref = words.getKey();
            db.update(
                    "insert into content (workspace, session, seq, part, sealed) values (?, ?, ?, ?, ?)",
                    session.workspace().id(),
                    session.id(),
                    ref.seq(),
                    ref.part(),
                    vault.seal(session, key, ref, words.getValue()));
        }
    }

    private void deleteSeats(Database db) throws SQLException {
        var going = new HashMap<Seat, String>();
        Reading.of(db, session, "select seat from seat where {session}")
                .query(row -> {
                    going.put(new Seat(row.getString(1)), row.getString(1));
                });
        what.keepSeats().forEach(going::remove);
        for (var seat : going.values()) {
            db.update(
                    "delete from seat where workspace = ? and session = ? and seat = ?",
                    session.workspace().id(),
                    session.id(),
                    seat);
        }
    }
}
