package nl.intervisie.rehearsal.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The database file of the house, opened by one process and used by one thread. */
final class HouseFile {

    private static final String NAME = "rehearsal";
    private static final String NOWHERE = "jdbc:h2:mem:";
    private static final String ON_DISK =
            ";TRACE_LEVEL_FILE=0;RETENTION_TIME=2000;DB_CLOSE_ON_EXIT=FALSE";
    private static final int IN_USE_BY_ANOTHER_PROCESS = 90020;

    private final String url;
    private final Seal seal;
    private Connection connection;
    private int opened;
    private Rows rows;

    private HouseFile(String url, Keys keys)
            throws SQLException, GeneralSecurityException, IOException {
        this.url = url;
        this.connection = connected("");
        try {
            this.seal = unlocked(keys);
            this.rows = freshRows();
            tryKeys();
            connection.commit();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private Seal unlocked(Keys keys) throws SQLException, GeneralSecurityException, IOException {
        if (!keys.exists() && hasSayings()) {
            throw refusal("its keys (%s) are missing. Put them back.".formatted(keys.name()));
        }
        return new Seal(keys);
    }

    private void tryKeys() {
        try {
            rows.tryKeys();
        } catch (IllegalStateException e) {
            throw refusal("its keys do not fit. Put the right ones back.");
        }
    }

    /**
     * Opens the file in this folder, or makes it when nothing of it was ever there.
     *
     * @throws HouseRefused saying why it can not be used
     */
    static HouseFile open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (keyFile(folder).exists() && !Files.exists(folder.resolve(NAME + ".mv.db"))) {
                throw refusal("its keys are there and " + NAME + ".mv.db is missing. Put it back.");
            }
            var place = folder.toAbsolutePath().resolve(NAME);
            return new HouseFile("jdbc:h2:async:" + place + ON_DISK, keyFile(folder));
        } catch (SQLException e) {
            throw e.getErrorCode() == IN_USE_BY_ANOTHER_PROCESS
                    ? refusal("another process is using it.")
                    : refusal(
                            "the database could not be opened (H2 error "
                                    + e.getErrorCode()
                                    + ").");
        } catch (GeneralSecurityException e) {
            throw refusal("its keys could not be read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file that is nowhere: when it is closed, nothing of it is left. */
    static HouseFile nowhere() {
        try {
            return new HouseFile(NOWHERE + ";TRACE_LEVEL_FILE=0", new KeysInMemory());
        } catch (SQLException | GeneralSecurityException e) {
            throw refusal("there is no room for it in memory.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rows rows() {
        return rows;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** How often it was reopened: what was not synced before the last time may be gone. */
    int opened() {
        return opened;
    }

    /** Undoes what was not committed; opens the file anew where the connection is beyond that. */
    void undo() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reopen();
        }
    }

    /** Returns when everything committed is on disk. */
    void sync() throws SQLException {
        if (url.startsWith(NOWHERE)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    void reopen() throws SQLException {
        opened++;
        close();
        connection = connected(";IFEXISTS=TRUE"); // a file that is gone by now is not made anew
        rows = freshRows();
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it was closed already, or can not be: the next one will tell
        }
    }

    private Connection connected(String more) throws SQLException {
        var fresh = DriverManager.getConnection(url + more);
        fresh.setAutoCommit(false);
        new ResourceDatabasePopulator(new ClassPathResource("rehearsal/house.sql")).populate(fresh);
        fresh.commit();
        return fresh;
    }

    private Rows freshRows() {
        return new Rows(JdbcClient.create(new SingleConnectionDataSource(connection, true)), seal);
    }

    private boolean hasSayings() throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select id from saying union select id from talk")) {
            return found.next();
        }
    }

    private static KeyFile keyFile(Path folder) {
        return new KeyFile(folder.resolve(NAME + ".keyset.json"));
    }

    private static HouseRefused refusal(String why) {
        return new HouseRefused("The rehearsal house can not be opened: " + why);
    }
}
