package nl.intervisie.journal;

import java.sql.SQLException;

/** The moment between committed and durable. */
@FunctionalInterface
interface Sync {

    void sync(Database database) throws SQLException;
}
