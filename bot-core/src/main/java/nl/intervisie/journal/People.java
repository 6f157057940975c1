package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Map;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Entry;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Who sits where in one session, and which messages of theirs carry which words. */
record People(Spot spot) {

    void write(Entry entry) throws SQLException {
        for (var seated : entry.seated().entrySet()) {
            seat(seated);
        }
        for (var typed : entry.typed().entrySet()) {
            typed(typed);
        }
    }

    private void seat(Map.Entry<Seat, UserRef> seated) throws SQLException {
        spot.db()
                .update(
                        """
                        merge into seat (workspace, session, seat, person) key (workspace, session, seat)
                        values (?, ?, ?, ?)\
                        """,
                        spot.workspace(),
                        spot.session(),
                        seated.getKey().id(),
                        seated.getValue().id());
    }

    private void typed(Map.Entry<String, TextRef> typed) throws SQLException {
        spot.db()
                .update(
                        """
                        merge into typed (workspace, session, message, seq, part)
                        key (workspace, session, message) values (?, ?, ?, ?, ?)\
                        """,
                        spot.workspace(),
                        spot.session(),
                        typed.getKey(),
                        typed.getValue().seq(),
                        typed.getValue().part());
    }

    void forget(Seat seat) throws SQLException {
        spot.db()
                .update(
                        "delete from seat where workspace = ? and session = ? and seat = ?",
                        spot.workspace(),
                        spot.session(),
                        seat.id());
    }

    void forget(String message) throws SQLException {
        spot.db()
                .update(
                        "delete from typed where workspace = ? and session = ? and message = ?",
                        spot.workspace(),
                        spot.session(),
                        message);
    }
}
