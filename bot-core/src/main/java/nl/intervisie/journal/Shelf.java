package nl.intervisie.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;

/** Small private texts of one person outside any session, each sealed under a key of its own. */
final class Shelf {

    private static final TextRef ONLY = new TextRef(0, 0);

    private final Writer writer;
    private final ContentVault vault;

    Shelf(Writer writer, ContentVault vault) {
        this.writer = writer;
        this.vault = vault;
    }

    void keep(UserRef who, String what, String text, Instant destroyAt) {
        var place = place(who, what);
        var key = vault.newKey(place);
        var sealed = vault.seal(place, key, ONLY, text);
        vault.shred(place);
        writer.ask(db ->
                db.update(
                        """
                        merge into kept (workspace, person, what, seal_key, sealed, destroy_at)
                        key (workspace, person, what) values (?, ?, ?, ?, ?, ?)\
                        """,
                        who.workspace().id(),
                        who.id(),
                        what,
                        key,
                        sealed,
                        destroyAt));
    }

    Optional<String> kept(UserRef who, String what) {
        var place = place(who, what);
        var found =
                writer.ask(db ->
                        db.client()
                                .sql(
                                        """
                                        select seal_key, sealed from kept
                                        where workspace = ? and person = ? and what = ?\
                                        """)
                                .params(who.workspace().id(), who.id(), what)
                                .query((row, _) -> new Item(row.getBytes(1), row.getBytes(2)))
                                .optional());
        return found.map(item -> opened(place, item));
    }

    private String opened(SessionKey place, Item item) {
        var text = vault.open(place, item.key, ONLY, item.sealed);
        vault.shred(place);
        return text;
    }

    /** Asked once at a start: it looks at all that is kept. */
    List<Journal.Kept> keptBeginning(String what) {
        return writer.ask(db ->
                db.client()
                        .sql(
                                """
                                select workspace, person, what, seal_key, sealed from kept
                                where left(what, ?) = ? order by workspace, person, what\
                                """)
                        .params(what.length(), what)
                        .query((row, _) -> kept(row))
                        .list());
    }

    private Journal.Kept kept(ResultSet row) throws SQLException {
        var who = new UserRef(new Workspace(row.getString(1)), row.getString(2));
        var what = row.getString(3);
        var item = new Item(row.getBytes(4), row.getBytes(5));
        return new Journal.Kept(who, what, opened(place(who, what), item));
    }

    void forget(UserRef who, String what) {
        writer.ask(db ->
                db.update(
                        "delete from kept where workspace = ? and person = ? and what = ?",
                        who.workspace().id(),
                        who.id(),
                        what));
    }

    /** A place of its own, which no session has: its id holds a slash. */
    private static SessionKey place(UserRef who, String what) {
        return new SessionKey(who.workspace(), "kept/" + who.id() + "/" + what);
    }

    /** A text as it lies there. */
    private record Item(byte[] key, byte[] sealed) {}
}
