package nl.intervisie.journal;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Makes a batch durable, and counts: first in the database, then in the marker beside it. A
 * database that is behind its marker has lost what somebody was told is safe.
 */
final class Tide implements Sync {

    private final Sync sync;
    private final Marker marker;
    private long reached;

    Tide(Sync sync, Marker marker) {
        this.sync = sync;
        this.marker = marker;
        this.reached = marker.reached();
    }

    @Override
    public void sync(Database database) throws SQLException {
        if (database.isChanged()) {
            database.update("update journal set reached = ?", reached + 1);
            database.commit();
            sync.sync(database);
            database.unchanged();
            reached++;
            tell();
        }
    }

    /** Whether the database that was just opened still has all that was durable. */
    boolean isHigh(Database database) throws SQLException {
        return Label.of(database).filter(label -> label.reached() >= reached).isPresent();
    }

    private void tell() throws SQLException {
        try {
            marker.reach(reached);
        } catch (IOException _) {
            throw new SQLException("marker");
        }
    }
}
