package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What the database says of itself: whose it is, how far it has come, and a text that only the keys
 * beside it open.
 */
record Label(String id, long reached, byte[] sealed) {

    static Optional<Label> of(Database database) throws SQLException {
        return database.client()
                .sql("select id, reached, sealed from journal")
                .query((row, _) -> new Label(row.getString(1), row.getLong(2), row.getBytes(3)))
                .optional();
    }

    void write(Database database) throws SQLException {
        database.update(
                "insert into journal (one, id, reached, sealed) values (true, ?, ?, ?)",
                id,
                reached,
                sealed);
        database.commit();
        database.sync();
    }
}
