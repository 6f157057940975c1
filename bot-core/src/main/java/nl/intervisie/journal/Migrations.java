package nl.intervisie.journal;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the shape this version needs; the one path by which anything migrates. */
final class Migrations {

    private Migrations() {}

    static void run(String url, Path file) {
        try {
            var flyway =
                    Flyway.configure()
                            .dataSource(url, "", "")
                            .locations("classpath:nl/intervisie/journal/h2")
                            .load();
            for (var migration : flyway.info().all()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new CannotOpen(
                            "The database "
                                    + file
                                    + " was written by a later version of the bot; start that one.");
                }
            }
            flyway.migrate();
        } catch (FlywayException _) {
            throw new CannotOpen(
                    "The tables in "
                            + file
                            + " cannot be brought to the shape this version needs; if it is damaged, put a"
                            + " whole copy back.");
        }
    }
}
