package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;
import nl.intervisie.engine.Entry.Ring;

/** Writes the row of a session at a glance, and sees that nobody else has written since. */
record Heading(Database db, Ready ready) {

    /** Where the session stands; empty when it is not where the entry expects it. */
    Optional<Spot> write() throws SQLException {
        return ready.entry().after() == 0 ? begin() : goOn();
    }

    private Optional<Spot> begin() throws SQLException {
        var entry = ready.entry();
        var spot = new Spot(db, entry.session(), next());
        db.update(
                """
                insert into session (seq, room, method, language, open, destroy_at, alarm_at, alarm_epoch,
                began, number, workspace, session) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                ready.last(),
                entry.head().room().id(),
                entry.head().method(),
                entry.head().language(),
                entry.head().open(),
                entry.head().destroyAt().orElse(null),
                entry.alarm().map(Ring::at).orElse(null),
                entry.alarm().map(Ring::epoch).orElse(null),
                entry.at(),
                spot.number(),
                spot.workspace(),
                spot.session());
        return Optional.of(spot);
    }

    /** Sessions are never deleted, so no number comes twice. */
    private long next() throws SQLException {
        return db.client()
                .sql("select coalesce(max(number), 0) + 1 from session")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private Optional<Spot> goOn() throws SQLException {
        var spot = Spot.of(db, ready.entry().session());
        return spot.isPresent() && goOn(spot.get()) ? spot : Optional.empty();
    }

    private boolean goOn(Spot spot) throws SQLException {
        var entry = ready.entry();
        return 1
                == db.update(
                        """
                        update session set seq = ?, room = ?, method = ?, language = ?, open = ?, destroy_at = ?,
                        alarm_at = ?, alarm_epoch = ? where number = ? and workspace = ? and session = ? and seq = ?\
                        """,
                        ready.last(),
                        entry.head().room().id(),
                        entry.head().method(),
                        entry.head().language(),
                        entry.head().open(),
                        entry.head().destroyAt().orElse(null),
                        entry.alarm().map(Ring::at).orElse(null),
                        entry.alarm().map(Ring::epoch).orElse(null),
                        spot.number(),
                        spot.workspace(),
                        spot.session(),
                        entry.after());
    }
}
