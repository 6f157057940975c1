package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;

/** Reads words of one session, still sealed, with the key they were sealed under. */
record Wording(SessionKey session, Collection<TextRef> refs) implements Work<Wording.Sealed> {

    @Override
    public Sealed at(Database db) throws SQLException {
        var spot = Spot.of(db, session);
        var key = db.atHand().key(db, session);
        return spot.isEmpty() || key.isEmpty()
                ? new Sealed(new byte[0], Map.of())
                : new Sealed(key.get(), new Contents(spot.get()).read(refs));
    }

    /** Sealed words and their sealed key, as they were at one moment. */
    record Sealed(byte[] key, Map<TextRef, byte[]> words) {

        Map<TextRef, String> opened(SessionKey session, ContentVault vault) {
            var opened = new HashMap<TextRef, String>();
            words.forEach((ref, sealed) -> opened.put(ref, vault.open(session, key, ref, sealed)));
            return opened;
        }
    }
}
