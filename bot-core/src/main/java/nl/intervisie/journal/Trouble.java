package nl.intervisie.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.intervisie.engine.Journal.NotRecorded;
import org.springframework.dao.DataAccessException;

/**
 * What went wrong at the database, told by code: its messages hold the very values that were
 * written.
 */
final class Trouble {

    private static final int DUPLICATE = 23505;

    private Trouble() {}

    /** What it means that a row was there already; anything else is trouble. */
    static <T> T unlessDuplicate(SQLException e, T meaning) throws SQLException {
        if (e.getErrorCode() == DUPLICATE) {
            return meaning;
        }
        throw e;
    }

    /**
     * Whether the database may be lost; otherwise only this statement is wrong: a value too long, a
     * broken rule.
     */
    static boolean isFall(SQLException e) {
        var state = e.getSQLState();
        return state == null || !(state.startsWith("22") || state.startsWith("23"));
    }

    /** One sentence for whoever runs the bot. */
    static String whyNotOpened(SQLException e, Path file) {
        return switch (e.getErrorCode()) {
            case 90020 ->
                    "The database " + file + " is in use by another process; stop that one first.";
            case 90048 ->
                    "The database "
                            + file
                            + " is in a format that this version of H2 does not read.";
            case 90097 -> "The database " + file + " is read-only; make it writable for this user.";
            default ->
                    "The database "
                            + file
                            + " is damaged (error "
                            + e.getErrorCode()
                            + "); put a whole copy back.";
        };
    }

    static SQLException in(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                ? cause
                : new SQLException("unknown");
    }

    /** For those who wait: without the cause, which must never reach a log. */
    static NotRecorded told(SQLException e) {
        return new NotRecorded("The database refused (error " + e.getErrorCode() + ").");
    }
}
