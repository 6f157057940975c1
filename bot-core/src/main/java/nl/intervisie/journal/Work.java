package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;

/** Something to do at the database, whole or not at all. */
@FunctionalInterface
interface Work<T> {

    /** Does it, up to but without the commit. */
    T at(Database database) throws SQLException;

    /**
     * After a fall of the database: what came of it, when it had been committed and is still there.
     */
    default Optional<T> cameOf(Database database) throws SQLException {
        return Optional.empty();
    }
}
