package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Entry.Ring;
import nl.intervisie.journal.json.EffectJson;
import nl.intervisie.journal.json.EventJson;

/** Writes one entry: what was heard, the session, its events, words, people and what is owed. */
final class Recording implements Work<Verdict> {

    private final Ready ready;
    private final Entry entry;
    private final SealKeys keys;
    private final String workspace;
    private final String session;

    Recording(Ready ready, SealKeys keys) {
        this.ready = ready;
        this.entry = ready.entry();
        this.keys = keys;
        this.workspace = entry.session().workspace().id();
        this.session = entry.session().id();
    }

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
        words(db);
        people(db);
        owe(db);
        return Verdict.RECORDED;
    }

    /** It is there when what was heard and every event are there, word for word. */
    @Override
    public Optional<Verdict> cameOf(Database db) throws SQLException {
        return isHeard(db) && areThere(db) ? Optional.of(Verdict.RECORDED) : Optional.empty();
    }

    private boolean isHeard(Database db) throws SQLException {
        return entry.heard().isEmpty() || Reading.isHeard(db, entry.heard().get());
    }

    private boolean areThere(Database db) throws SQLException {
        var there = Reading.json(db, entry.session(), entry.after(), ready.last());
        return !there.isEmpty()
                && there.equals(ready.events().stream().map(Ready.Named::json).toList());
    }

    private boolean hear(Database db) throws SQLException {
        if (entry.heard().isPresent()) {
            var key = entry.heard().get();
            db.update(
                    "insert into heard (workspace, what, at) values (?, ?, ?)",
                    key.workspace().id(),
                    key.id(),
                    entry.at());
        }
        return true;
    }

    private boolean move(Database db) throws SQLException {
        return head(db) && events(db) && (ready.sealed().isEmpty() || seal(db));
    }

    private boolean head(Database db) throws SQLException {
        var head = entry.head();
        var destroyAt = head.destroyAt().orElse(null);
        var rings = entry.alarm().map(Ring::at).orElse(null);
        var epoch = entry.alarm().map(Ring::epoch).orElse(null);
        if (entry.after() == 0) {
            db.update(
                    """
                    insert into session (workspace, session, seq, began, room, method, language, open, destroy_at,
                    alarm_at, alarm_epoch) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    workspace,
                    session,
                    ready.last(),
                    entry.at(),
                    head.room().id(),
                    head.method(),
                    head.language(),
                    head.open(),
                    destroyAt,
                    rings,
                    epoch);
            return true;
        }
        return 1
                == db.update(
                        """
                        update session set seq = ?, room = ?, method = ?, language = ?, open = ?, destroy_at = ?,
                        alarm_at = ?, alarm_epoch = ? where workspace = ? and session = ? and seq = ?\
                        """,
                        ready.last(),
                        head.room().id(),
                        head.method(),
                        head.language(),
                        head.open(),
                        destroyAt,
                        rings,
                        epoch,
                        workspace,
                        session,
                        entry.after());
    }

    private boolean events(Database db) throws SQLException {
        var seq = entry.after();
        for (var event : ready.events()) {
            seq++;
            db.update(
                    "insert into event (workspace, session, seq, at, type, format, json) values (?, ?, ?, ?, ?, ?, ?)",
                    workspace,
                    session,
                    seq,
                    entry.at(),
                    event.type(),
                    EventJson.FORMAT,
                    event.json());
        }
        return true;
    }

    private boolean seal(Database db) throws SQLException {
        if (!keys.fits(db, entry.session(), ready.key())) {
            return false;
        }
        if (ready.key().fresh()) {
            keys.write(db, entry.session(), ready.key().sealed());
        }
        return true;
    }

    private void words(Database db) throws SQLException {
        for (var content : ready.sealed().entrySet()) {
            var ref = content.getKey();
            var sql =
                    ref.seq() > entry.after()
                            ? "insert into content (workspace, session, seq, part, sealed) values (?, ?, ?, ?, ?)"
                            : """
                            merge into content (workspace, session, seq, part, sealed)
                            key (workspace, session, seq, part) values (?, ?, ?, ?, ?)\
                            """;
            db.update(sql, workspace, session, ref.seq(), ref.part(), content.getValue());
        }
        for (var ref : entry.erased()) {
            db.update(
                    "delete from content where workspace = ? and session = ? and seq = ? and part = ?",
                    workspace,
                    session,
                    ref.seq(),
                    ref.part());
        }
    }

    private void people(Database db) throws SQLException {
        for (var seated : entry.seated().entrySet()) {
            db.update(
                    """
                    merge into seat (workspace, session, seat, person) key (workspace, session, seat)
                    values (?, ?, ?, ?)\
                    """,
                    workspace,
                    session,
                    seated.getKey().id(),
                    seated.getValue().id());
        }
        for (var typed : entry.typed().entrySet()) {
            db.update(
                    """
                    merge into typed (workspace, session, message, seq, part) key (workspace, session, message)
                    values (?, ?, ?, ?, ?)\
                    """,
                    workspace,
                    session,
                    typed.getKey(),
                    typed.getValue().seq(),
                    typed.getValue().part());
        }
    }

    private void owe(Database db) throws SQLException {
        for (int i = 0; i < entry.owed().size(); i++) {
            var owed = entry.owed().get(i);
            db.update(
                    """
                    insert into owed (workspace, session, errand, lane, seq, part, epoch, slot, follows, format, effect,
                    token, since, state, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0)\
                    """,
                    workspace,
                    session,
                    owed.key(),
                    owed.lane(),
                    owed.seq(),
                    owed.part(),
                    owed.epoch(),
                    owed.slot(),
                    owed.after(),
                    EffectJson.FORMAT,
                    ready.effects().get(i),
                    owed.token(),
                    owed.since());
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
