package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Destroys words, seats and the key of a session; words to keep are sealed anew, so that the old
 * key can go.
 */
record Destroying(SessionKey session, Journal.Destroying what, ContentVault vault)
        implements Work<Boolean> {

    @Override
    public Boolean at(Database db) throws SQLException {
        var found = Spot.of(db, session);
        if (found.isPresent()) {
            words(found.get());
            people(found.get());
        }
        return true;
    }

    private void words(Spot spot) throws SQLException {
        var kept = new Wording(session, what.keepWords()).at(spot.db()).opened(session, vault);
        new Contents(spot).eraseAll();
        new Keys(spot.db()).destroy(session);
        vault.shred(session);
        if (!kept.isEmpty()) {
            sealAnew(spot, kept);
        }
    }

    private void sealAnew(Spot spot, Map<TextRef, String> kept) throws SQLException {
        var key = vault.newKey(session);
        new Keys(spot.db()).write(session, key);
        for (var words : kept.entrySet()) {
            new Contents(spot)
                    .mend(
                            words.getKey(),
                            vault.seal(session, key, words.getKey(), words.getValue()));
        }
    }

    private void people(Spot spot) throws SQLException {
        for (var message : typed(spot)) {
            new People(spot).forget(message);
        }
        for (var seat : seats(spot)) {
            new People(spot).forget(seat);
        }
    }

    /** The messages that carry words which are not kept. */
    private List<String> typed(Spot spot) throws SQLException {
        return Reading.named(spot, "select message, seq, part from typed where {session}")
                .query((row, _) ->
                        Map.entry(row.getString(1), new TextRef(row.getLong(2), row.getInt(3))))
                .stream()
                .filter(typed -> !what.keepWords().contains(typed.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Seat> seats(Spot spot) throws SQLException {
        return Reading.named(spot, "select seat from seat where {session}")
                .query((row, _) -> new Seat(row.getString(1)))
                .stream()
                .filter(seat -> !what.keepSeats().contains(seat))
                .toList();
    }
}
