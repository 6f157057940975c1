package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.engine.Entry;
import nl.intervisie.journal.json.EventJson;

/** Writes one entry: what was heard, the session, its events, words, people and what is owed. */
record Recording(Ready ready) implements Work<Verdict> {

    @Override
    public Verdict at(Database db) throws SQLException {
        if (!isNew(db)) {
            db.rollback();
            return Verdict.HEARD_BEFORE;
        }
        var moved = moved(db);
        if (moved.isEmpty()) {
            db.rollback();
            return Verdict.OVERTAKEN;
        }
        new Contents(moved.get()).write(ready);
        new People(moved.get()).write(entry());
        new Debts(moved.get()).write(ready);
        return Verdict.RECORDED;
    }

    /** It is there when what was heard and every event are there, word for word. */
    @Override
    public Optional<Verdict> cameOf(Database db) throws SQLException {
        return isHeard(db) && areThere(db) ? Optional.of(Verdict.RECORDED) : Optional.empty();
    }

    private Entry entry() {
        return ready.entry();
    }

    private boolean isHeard(Database db) throws SQLException {
        return entry().heard().isEmpty() || Reading.isHeard(db, entry().heard().get());
    }

    private boolean areThere(Database db) throws SQLException {
        var there = Reading.json(db, entry().session(), entry().after(), ready.last());
        return !there.isEmpty() && there.equals(ready.json());
    }

    /** Whether it was not heard before; then it is now. */
    private boolean isNew(Database db) throws SQLException {
        try {
            if (entry().heard().isPresent()) {
                hear(db, entry().heard().get());
            }
            return true;
        } catch (SQLException e) {
            return Trouble.unlessDuplicate(e, false);
        }
    }

    private void hear(Database db, HeardKey key) throws SQLException {
        db.update(
                "insert into heard (workspace, what, at) values (?, ?, ?)",
                key.workspace().id(),
                key.id(),
                entry().at());
    }

    /**
     * The session and its events; empty when it is not where the entry expects it, or no longer has
     * the key its words were sealed under.
     */
    private Optional<Spot> moved(Database db) throws SQLException {
        try {
            var spot = new Heading(db, ready).write();
            if (spot.isPresent()) {
                events(spot.get());
            }
            return spot.isPresent() && mayHoldWords(db) ? spot : Optional.empty();
        } catch (SQLException e) {
            return Trouble.unlessDuplicate(e, Optional.empty());
        }
    }

    private boolean mayHoldWords(Database db) throws SQLException {
        return ready.sealed().isEmpty() || new Keys(db).hold(entry().session(), ready.key());
    }

    private void events(Spot spot) throws SQLException {
        var seq = entry().after();
        for (var event : ready.events()) {
            seq++;
            spot.db()
                    .update(
                            """
                            insert into event (id, workspace, session, at, type, format, json)
                            values (?, ?, ?, ?, ?, ?, ?)\
                            """,
                            spot.id(seq, 0),
                            spot.workspace(),
                            spot.session(),
                            entry().at(),
                            event.type(),
                            EventJson.FORMAT,
                            event.json());
        }
    }
}
