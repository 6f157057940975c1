package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.intervisie.session.seat.TextRef;

/**
 * The sealed words of one session. A row is believed only when workspace, session and reference are
 * its own.
 */
record Contents(Spot spot) {

    void write(Ready ready) throws SQLException {
        for (var content : ready.sealed().entrySet()) {
            if (content.getKey().seq() > ready.entry().after()) {
                insert(content.getKey(), content.getValue());
            } else {
                mend(content.getKey(), content.getValue());
            }
        }
        for (var ref : ready.entry().erased()) {
            erase(ref);
        }
    }

    /** Replaces words, or puts them where none were. */
    void mend(TextRef ref, byte[] sealed) throws SQLException {
        erase(ref);
        insert(ref, sealed);
    }

    private void erase(TextRef ref) throws SQLException {
        spot.db()
                .update(
                        "delete from content where id = ? and workspace = ? and session = ?",
                        id(ref),
                        spot.workspace(),
                        spot.session());
    }

    void eraseAll() throws SQLException {
        spot.db()
                .update(
                        "delete from content where id >= ? and id < ? and workspace = ? and session = ?",
                        Row.first(spot.number()),
                        Row.end(spot.number()),
                        spot.workspace(),
                        spot.session());
    }

    private void insert(TextRef ref, byte[] sealed) throws SQLException {
        spot.db()
                .update(
                        """
                        insert into content (id, workspace, session, seq, part, sealed)
                        values (?, ?, ?, ?, ?, ?)\
                        """,
                        id(ref),
                        spot.workspace(),
                        spot.session(),
                        ref.seq(),
                        ref.part(),
                        sealed);
    }

    Map<TextRef, byte[]> read(Collection<TextRef> refs) throws SQLException {
        var words = new HashMap<TextRef, byte[]>();
        if (refs.isEmpty()) {
            return words;
        }
        spot.db()
                .client()
                .sql(
                        """
                        select seq, part, sealed from content
                        where id in (:ids) and workspace = :workspace and session = :session\
                        """)
                .param("ids", refs.stream().map(this::id).toList())
                .param("workspace", spot.workspace())
                .param("session", spot.session())
                .query(row -> {
                    words.put(new TextRef(row.getLong(1), row.getInt(2)), row.getBytes(3));
                });
        return words;
    }

    private long id(TextRef ref) {
        return spot.id(ref.seq(), ref.part());
    }
}
