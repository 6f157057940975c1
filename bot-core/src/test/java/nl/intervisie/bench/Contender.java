package nl.intervisie.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** One way of recording what happens durably, to be measured beside others. */
interface Contender {

    String name();

    /** How many clients wait for their event to be durable at the same time. */
    int clients();

    /** Prepares data in an empty directory. */
    Running start(Path directory) throws Exception;

    /** Ready to be measured. */
    interface Running extends AutoCloseable {

        /** Makes one event of one client durable and returns. */
        void event(int client, long number) throws Exception;

        @Override
        void close() throws SQLException;
    }
}
