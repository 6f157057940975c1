package nl.intervisie.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the files of a journal, or says in one sentence why that would endanger what is there. */
final class Opening {

    private static final String OPTIONS =
            ";TRACE_LEVEL_FILE=0;RETENTION_TIME=2000;DB_CLOSE_ON_EXIT=FALSE";

    private final Path directory;

    private Opening(Path directory) {
        this.directory = directory;
    }

    static Opening in(Path directory) {
        return new Opening(directory.toAbsolutePath().normalize());
    }

    JdbcJournal open(Executor executor, Sync sync) {
        try {
            Durable.makeDirectory(directory);
        } catch (IOException _) {
            throw new CannotOpen("The directory " + directory + " cannot be made.");
        }
        var url = "jdbc:h2:async:" + directory.resolve("journal") + OPTIONS;
        var database = new Database(url);
        try {
            database.open();
            Flyway.configure()
                    .dataSource(url, "", "")
                    .locations("classpath:nl/intervisie/journal/h2")
                    .load()
                    .migrate();
            var keyset = Keyset.open(directory.resolve("keyset.json"), true);
            var vault = new TinkVault(keyset);
            var keys = new SealKeys(vault);
            return new JdbcJournal(new Writer(database, sync, executor), vault, keys);
        } catch (SQLException | FlywayException e) {
            throw new CannotOpen("The database in " + directory + " cannot be opened.");
        }
    }
}
