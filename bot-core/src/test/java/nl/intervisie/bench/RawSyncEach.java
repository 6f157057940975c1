package nl.intervisie.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** JDBC alone, one client, every commit synced. */
record RawSyncEach() implements Contender {

    @Override
    public String name() {
        return "raw, sync each";
    }

    @Override
    public int clients() {
        return 1;
    }

    @Override
    public Running start(Path directory) throws SQLException {
        var rows = new RawRows(directory);
        return new Running() {
            @Override
            public void event(int client, long number) throws SQLException {
                rows.write((int) (number % RawRows.SESSIONS));
                rows.sync();
            }

            @Override
            public void close() throws SQLException {
                rows.close();
            }
        };
    }
}
