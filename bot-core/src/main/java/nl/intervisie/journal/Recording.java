package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;
import nl.intervisie.engine.Entry;
import nl.intervisie.journal.json.EventJson;
import org.jspecify.annotations.Nullable;

/** Writes one entry: what was heard, the session, its events, words, people and what is owed. */
record Recording(Ready ready) implements Work<Verdict> {

    @Override
    public Verdict at(Database db) throws SQLException {
        if (!isNew(() -> hear(db))) {
            db.rollback();
            return Verdict.HEARD_BEFORE;
        }
        if (!isNew(() -> move(db))) {
            db.rollback();
            return Verdict.OVERTAKEN;
        }
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

    private boolean hear(Database db) throws SQLException {
        if (entry().heard().isPresent()) {
            var key = entry().heard().get();
            db.update(
                    "insert into heard (workspace, what, at) values (?, ?, ?)",
                    key.workspace().id(),
                    key.id(),
                    entry().at());
        }
        return true;
    }

    /** Everything but what was heard; false when the session is not where the entry expects it. */
    private boolean move(Database db) throws SQLException {
        var found = new Heading(db, ready).write();
        if (found.isEmpty()) {
            return false;
        }
        var spot = found.get();
        if (!ready.sealed().isEmpty() && !new Keys(db).hold(entry().session(), ready.key())) {
            return false;
        }
        var block = ready.hasNewWords() ? db.atHand().newBlock(db) : null;
        events(spot, block);
        new Contents(spot).write(ready, block);
        new People(spot).write(entry());
        new Debts(spot).write(ready);
        return true;
    }

    private void events(Spot spot, @Nullable Long block) throws SQLException {
        var seq = entry().after();
        for (var event : ready.events()) {
            seq++;
            spot.db()
                    .update(
                            """
                            insert into event (id, workspace, session, at, words, type, format, json)
                            values (?, ?, ?, ?, ?, ?, ?, ?)\
                            """,
                            spot.id(seq, 0),
                            spot.workspace(),
                            spot.session(),
                            entry().at(),
                            seq == ready.first() ? block : null,
                            event.type(),
                            EventJson.FORMAT,
                            event.json());
        }
    }

    /** False when a row was there already. */
    private static boolean isNew(Step step) throws SQLException {
        try {
            return step.done();
        } catch (SQLException e) {
            if (Trouble.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** A few rows; false when they do not fit what is there. */
    private interface Step {
        boolean done() throws SQLException;
    }
}
