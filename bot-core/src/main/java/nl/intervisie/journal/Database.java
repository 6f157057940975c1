package nl.intervisie.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection to the data, used by one thread at a time; what is written often stays
 * prepared.
 */
final class Database {

    private final String url;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable JdbcClient client;
    private Check check = _ -> true;
    private boolean changed;
    private volatile AtHand atHand = new AtHand();

    Database(String url) {
        this.url = url;
    }

    /** Writes one row or a few, by a statement that is prepared once. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection().prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? moment(at) : values[i]);
        }
        changed = true;
        return statement.executeUpdate();
    }

    /** For reading, and for what is written seldom. */
    JdbcClient client() throws SQLException {
        var known = client;
        if (known == null) {
            known = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
            client = known;
        }
        return known;
    }

    /** A moment as the database takes it. */
    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    void commit() throws SQLException {
        if (connection != null) {
            connection.commit();
        }
    }

    void rollback() throws SQLException {
        if (connection != null) {
            connection.rollback();
        }
    }

    /** Makes all that was committed durable. */
    void sync() throws SQLException {
        update("checkpoint sync");
    }

    AtHand atHand() {
        return atHand;
    }

    /** Whether anything was written since {@link #unchanged}. */
    boolean isChanged() {
        return changed;
    }

    void unchanged() {
        changed = false;
    }

    /** From now on every opening is looked at before it is used. */
    void check(Check every) {
        check = every;
    }

    boolean isReadOnly() throws SQLException {
        return connection().isReadOnly();
    }

    boolean isOpen() {
        return connection != null;
    }

    void open() throws SQLException {
        var opened = DriverManager.getConnection(url);
        opened.setAutoCommit(false);
        connection = opened;
        if (!check.isFine(this)) {
            throw new SQLException("behind", "90030", 90030);
        }
    }

    /** Closes the files as they should be closed. */
    void close() throws SQLException {
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("shutdown");
            } finally {
                forget();
            }
        }
    }

    /**
     * Lets go of the files as a fall would: what was not synced may be lost, nothing more is
     * written.
     */
    void abandon() {
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException _) {
                // It was closed already: that is why it is let go.
            } finally {
                forget();
            }
        }
    }

    private void forget() {
        prepared.clear();
        atHand = new AtHand();
        client = null;
        connection = null;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            throw new SQLException("closed", "90098", 90098);
        }
        return connection;
    }

    /** What must be so before a database that was opened is used. */
    interface Check {
        boolean isFine(Database database) throws SQLException;
    }
}
