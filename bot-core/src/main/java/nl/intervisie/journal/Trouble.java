package nl.intervisie.journal;

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

    static boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == DUPLICATE;
    }

    /**
     * Whether the database may be lost; otherwise only this statement is wrong: a value too long, a
     * broken rule.
     */
    static boolean isFall(SQLException e) {
        var state = e.getSQLState();
        return state == null || !(state.startsWith("22") || state.startsWith("23"));
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
