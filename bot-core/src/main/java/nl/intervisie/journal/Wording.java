package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;

/** Reads words of one session, still sealed, with the key they were sealed under. */
record Wording(SessionKey session, Collection<TextRef> refs, SealKeys keys)
        implements Work<Wording.Sealed> {

    @Override
    public Sealed at(Database db) throws SQLException {
        var key = keys.of(db, session);
        if (key.isEmpty()) {
            return new Sealed(new byte[0], Map.of());
        }
        var sealed = new HashMap<TextRef, byte[]>();
        for (var ref : refs) {
            Reading.of(
                            db,
                            session,
                            "select sealed from content where {session} and seq = ? and part = ?",
                            ref.seq(),
                            ref.part())
                    .query((row, _) -> row.getBytes(1))
                    .optional()
                    .ifPresent(bytes -> sealed.put(ref, bytes));
        }
        return new Sealed(key.get(), sealed);
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
