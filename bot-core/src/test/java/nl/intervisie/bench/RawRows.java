package nl.intervisie.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/**
 * The rows of one event by JDBC alone: read the session for update, update it (1 kB), insert an
 * event (0.3 kB), insert what is owed (0.6 kB), set an alarm, commit. 2,000 sessions are in flight.
 */
final class RawRows implements AutoCloseable {

    static final int SESSIONS = 2_000;
    private static final String STATE = "s".repeat(1_000);
    private static final String EVENT = "e".repeat(300);
    private static final String OWED = "o".repeat(600);

    private final Connection connection;
    private final PreparedStatement read;
    private final PreparedStatement update;
    private final PreparedStatement event;
    private final PreparedStatement owed;
    private final PreparedStatement alarm;
    private final PreparedStatement sync;
    private final long[] numbers = new long[SESSIONS];

    RawRows(Path directory) throws SQLException {
        var url =
                "jdbc:h2:async:"
                        + directory.resolve("raw")
                        + ";TRACE_LEVEL_FILE=0;RETENTION_TIME=2000;DB_CLOSE_ON_EXIT=FALSE";
        connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table session (id bigint primary key, seq bigint, state varchar)");
            statement.execute(
                    "create table event (session bigint, seq bigint, at timestamp, json varchar, primary key (session, seq))");
            statement.execute(
                    "create table owed (id bigint auto_increment primary key, session bigint, json varchar)");
            statement.execute("create table alarm (session bigint primary key, at timestamp)");
            statement.execute(
                    "insert into session select x, 0, '"
                            + STATE
                            + "' from system_range(0, "
                            + (SESSIONS - 1)
                            + ")");
        }
        connection.setAutoCommit(false);
        read =
                connection.prepareStatement(
                        "select seq, state from session where id = ? for update");
        update = connection.prepareStatement("update session set seq = ?, state = ? where id = ?");
        event = connection.prepareStatement("insert into event values (?, ?, ?, ?)");
        owed = connection.prepareStatement("insert into owed (session, json) values (?, ?)");
        alarm = connection.prepareStatement("merge into alarm key (session) values (?, ?)");
        sync = connection.prepareStatement("checkpoint sync");
    }

    void write(int session) throws SQLException {
        var at = new Timestamp(System.currentTimeMillis());
        var seq = ++numbers[session];
        read.setLong(1, session);
        try (var rows = read.executeQuery()) {
            rows.next();
            rows.getString(2);
        }
        update.setLong(1, seq);
        update.setString(2, STATE);
        update.setLong(3, session);
        update.executeUpdate();
        event.setLong(1, session);
        event.setLong(2, seq);
        event.setTimestamp(3, at);
        event.setString(4, EVENT);
        event.executeUpdate();
        owed.setLong(1, session);
        owed.setString(2, OWED);
        owed.executeUpdate();
        alarm.setLong(1, session);
        alarm.setTimestamp(2, at);
        alarm.executeUpdate();
        connection.commit();
    }

    void sync() throws SQLException {
        sync.execute();
    }

    @Override
    public void close() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}
