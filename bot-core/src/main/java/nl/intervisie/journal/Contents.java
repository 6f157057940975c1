package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.session.seat.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The sealed words of one session. They stand in blocks, one for each entry that brought some, and the
 * event they came with knows the block. A row is believed only when workspace, session and reference
 * are its own.
 */
record Contents(Spot spot) {

    void write(Ready ready, @Nullable Long block) throws SQLException {
        for (var content : ready.sealed().entrySet()) {
            if (block != null && content.getKey().seq() == ready.first()) {
                insert(block, content.getKey(), content.getValue());
            } else {
                mend(content.getKey(), content.getValue());
            }
        }
        for (var ref : ready.entry().erased()) {
            erase(ref);
        }
    }

    Map<TextRef, byte[]> read(Collection<TextRef> refs) throws SQLException {
        var words = new HashMap<TextRef, byte[]>();
        for (var ref : refs) {
            var block = block(ref);
            if (block.isPresent()) {
                read(block.get(), ref).ifPresent(sealed -> words.put(ref, sealed));
            }
        }
        return words;
    }

    /** Replaces words, or puts them where none were. */
    void mend(TextRef ref, byte[] sealed) throws SQLException {
        var known = block(ref);
        var block = known.isPresent() ? known.get() : newBlock(ref);
        if (known.isEmpty() || update(block, ref, sealed) == 0) {
            insert(block, ref, sealed);
        }
    }

    void erase(TextRef ref) throws SQLException {
        var block = block(ref);
        if (block.isPresent()) {
            spot.db()
                    .update(
                            "delete from content where id = ? and workspace = ? and session = ? and seq = ?",
                            Row.words(block.get(), ref.part()),
                            spot.workspace(),
                            spot.session(),
                            ref.seq());
        }
    }

    void eraseAll() throws SQLException {
        for (var block : blocks()) {
            spot.db()
                    .update(
                            "delete from content where id >= ? and id < ? and workspace = ? and session = ?",
                            Row.words(block, 0),
                            Row.words(block + 1, 0),
                            spot.workspace(),
                            spot.session());
        }
    }

    private void insert(long block, TextRef ref, byte[] sealed) throws SQLException {
        spot.db()
                .update(
                        "insert into content (id, workspace, session, seq, part, sealed) values (?, ?, ?, ?, ?, ?)",
                        Row.words(block, ref.part()),
                        spot.workspace(),
                        spot.session(),
                        ref.seq(),
                        ref.part(),
                        sealed);
    }

    private int update(long block, TextRef ref, byte[] sealed) throws SQLException {
        return spot.db()
                .update(
                        "update content set sealed = ? where id = ? and workspace = ? and session = ? and seq = ?",
                        sealed,
                        Row.words(block, ref.part()),
                        spot.workspace(),
                        spot.session(),
                        ref.seq());
    }

    private Optional<byte[]> read(long block, TextRef ref) throws SQLException {
        return spot.db()
                .client()
                .sql("select sealed from content where id = ? and workspace = ? and session = ? and seq = ?")
                .params(Row.words(block, ref.part()), spot.workspace(), spot.session(), ref.seq())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private long newBlock(TextRef ref) throws SQLException {
        var block = spot.db().atHand().newBlock(spot.db());
        spot.db()
                .update(
                        "update event set words = ? where id = ? and workspace = ? and session = ?",
                        block,
                        spot.id(ref.seq(), 0),
                        spot.workspace(),
                        spot.session());
        return block;
    }

    private Optional<Long> block(TextRef ref) throws SQLException {
        return spot.db()
                .client()
                .sql(
                        """
                        select words from event
                        where id = ? and workspace = ? and session = ? and words is not null\
                        """)
                .params(spot.id(ref.seq(), 0), spot.workspace(), spot.session())
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    private List<Long> blocks() throws SQLException {
        return Reading.of(spot, "select words from event where {session} and words is not null")
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
