package nl.intervisie.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What is asked of the data about sessions without reading one whole. */
final class Reading {

    private Reading() {}

    static boolean isHeard(Database db, HeardKey key) throws SQLException {
        return db.client()
                .sql("select true from heard where workspace = ? and what = ?")
                .params(key.workspace().id(), key.id())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** The JSON of the events after one number and up to another. */
    static List<String> json(Database db, SessionKey session, long after, long last)
            throws SQLException {
        var spot = Spot.of(db, session);
        if (spot.isEmpty()) {
            return List.of();
        }
        return db.client()
                .sql(
                        """
                        select json from event where id > ? and id <= ? and workspace = ? and session = ? order by id\
                        """)
                .params(
                        spot.get().id(after, 0),
                        spot.get().id(last, 0),
                        session.workspace().id(),
                        session.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What the platform calls everything that was sent and may still be there. */
    static List<String> sent(Database db, SessionKey session) throws SQLException {
        var spot = Spot.of(db, session);
        return spot.isEmpty()
                ? List.of()
                : of(spot.get(), "select ref from sent where {session} order by id")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .list();
    }

    static List<SessionKey> unfinished(Database db) throws SQLException {
        return db.client()
                .sql(
                        """
                        select workspace, session from session s where open or alarm_at is not null
                        or (workspace, session) in (select workspace, session from owed)
                        order by began, workspace, session\
                        """)
                .query((row, _) -> session(row))
                .list();
    }

    /** The newest few sessions of a room that are open, or that are closed. */
    static List<SessionKey> in(Database db, RoomRef room, boolean open) throws SQLException {
        return db.client()
                .sql(
                        """
                        select workspace, session from session where workspace = ? and room = ? and open = ?
                        order by began desc, session desc fetch first 10 rows only\
                        """)
                .params(room.workspace().id(), room.id(), open)
                .query((row, _) -> session(row))
                .list();
    }

    static List<SessionKey> of(Database db, UserRef who, boolean open) throws SQLException {
        return db.client()
                .sql(
                        """
                        select workspace, session from session where open = ? and workspace = ?
                        and session in (select session from seat where workspace = ? and person = ?)
                        order by began desc, session desc\
                        """)
                .params(open, who.workspace().id(), who.workspace().id(), who.id())
                .query((row, _) -> session(row))
                .list();
    }

    static List<SessionKey> overdue(Database db, Instant now) throws SQLException {
        return db.client()
                .sql(
                        "select workspace, session from session where destroy_at <= ? order by destroy_at")
                .params(Database.moment(now))
                .query((row, _) -> session(row))
                .list();
    }

    /**
     * A statement about all rows of one session, which are found in the place of {@code {session}}.
     */
    static StatementSpec of(Spot spot, String sql) throws SQLException {
        return spot.db()
                .client()
                .sql(
                        sql.replace(
                                "{session}",
                                "id >= ? and id < ? and workspace = ? and session = ?"))
                .params(
                        Row.first(spot.number()),
                        Row.end(spot.number()),
                        spot.workspace(),
                        spot.session());
    }

    /** The same about a table whose key is the session's name. */
    static StatementSpec named(Spot spot, String sql) throws SQLException {
        return spot.db()
                .client()
                .sql(sql.replace("{session}", "workspace = ? and session = ?"))
                .params(spot.workspace(), spot.session());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static SessionKey session(ResultSet row) throws SQLException {
        return new SessionKey(new Workspace(row.getString(1)), row.getString(2));
    }
}
