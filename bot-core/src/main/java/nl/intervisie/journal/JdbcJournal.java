package nl.intervisie.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;

/**
 * The journal over JDBC: everything goes through one queue and is durable before anyone is
 * answered.
 */
public final class JdbcJournal implements Journal, AutoCloseable {

    private final Writer writer;
    private final ContentVault vault;
    private final Database database;
    private final Shelf shelf;
    private final House house;
    private final Claim claim;

    private JdbcJournal(Writer writer, ContentVault vault, Database database, Claim claim) {
        this.claim = claim;
        this.writer = writer;
        this.vault = vault;
        this.database = database;
        this.shelf = new Shelf(writer, vault);
        this.house = new House(writer);
    }

    /**
     * Opens the journal in a directory; makes both when there is nothing yet.
     *
     * @param executor its threads alone touch the database: they must never be interrupted
     * @throws CannotOpen when that would lose or endanger what is there; the message says why
     */
    public static JdbcJournal open(Path directory, Executor executor) {
        return open(directory, executor, Database::sync);
    }

    static JdbcJournal open(Path directory, Executor executor, Sync sync) {
        var claim = Claim.on(directory);
        try {
            var opened = claim.open(executor, sync);
            var vault = new TinkVault(opened.keyset());
            var writer = new Writer(opened.database(), opened.tide(), executor);
            return new JdbcJournal(writer, vault, opened.database(), claim);
        } catch (CannotOpen e) {
            claim.release();
            throw e;
        }
    }

    /** Why nothing can be recorded now; empty when all is well. */
    public Optional<String> trouble() {
        return writer.trouble();
    }

    @Override
    public void record(Entry entry) throws Overtaken, HeardBefore {
        var ready = Ready.of(entry, key(entry), vault);
        switch (writer.ask(new Recording(ready))) {
            case RECORDED -> {}
            case OVERTAKEN ->
                    throw new Overtaken(
                            "session " + entry.session() + " has moved on since " + entry.after());
            case HEARD_BEFORE -> throw new HeardBefore();
        }
    }

    /** The key to seal with, before the writer's turn; there it is looked at again. */
    private SealKey key(Entry entry) {
        if (entry.contents().isEmpty()) {
            return SealKey.NONE;
        }
        var session = entry.session();
        return database.atHand()
                .key(session)
                .or(() ->
                        entry.after() == 0
                                ? Optional.empty()
                                : writer.ask(db -> db.atHand().key(db, session)))
                .map(sealed -> new SealKey(sealed, false))
                .orElseGet(() -> new SealKey(vault.newKey(session), true));
    }

    @Override
    public void note(Owed owed, Outcome outcome) {
        writer.tell(new Noting(owed, outcome));
    }

    @Override
    public boolean heardBefore(HeardKey key) {
        return writer.ask(db -> Reading.isHeard(db, key));
    }

    @Override
    public void heard(HeardKey key, Instant at) {
        house.heard(key, at);
    }

    @Override
    public Optional<Memory> recall(SessionKey session) {
        return writer.ask(new Recalling(session));
    }

    @Override
    public List<SessionKey> unfinished() {
        return writer.ask(Reading::unfinished);
    }

    @Override
    public Optional<SessionKey> openIn(RoomRef room) {
        return writer.ask(db -> Reading.in(db, room, true)).stream().findFirst();
    }

    @Override
    public List<SessionKey> closedIn(RoomRef room) {
        return writer.ask(db -> Reading.in(db, room, false));
    }

    @Override
    public List<SessionKey> of(UserRef who) {
        return writer.ask(db -> Reading.of(db, who, true));
    }

    @Override
    public List<SessionKey> remembering(UserRef who) {
        return writer.ask(db -> Reading.of(db, who, false));
    }

    @Override
    public Map<TextRef, String> words(SessionKey session, Collection<TextRef> refs) {
        return writer.ask(new Wording(session, List.copyOf(refs))).opened(session, vault);
    }

    @Override
    public void destroy(SessionKey session, Journal.Destroying what) {
        writer.ask(new nl.intervisie.journal.Destroying(session, what, vault));
    }

    @Override
    public List<String> sent(SessionKey session) {
        return writer.ask(db -> Reading.sent(db, session));
    }

    @Override
    public List<SessionKey> overdue(Instant now) {
        return writer.ask(db -> Reading.overdue(db, now));
    }

    @Override
    public void keep(UserRef who, String what, String text, Instant destroyAt) {
        shelf.keep(who, what, text, destroyAt);
    }

    @Override
    public Optional<String> kept(UserRef who, String what) {
        return shelf.kept(who, what);
    }

    @Override
    public List<Kept> keptBeginning(String what) {
        return shelf.keptBeginning(what);
    }

    @Override
    public void forget(UserRef who, String what) {
        shelf.forget(who, what);
    }

    @Override
    public void pin(String hash, String json) {
        house.pin(hash, json);
    }

    @Override
    public Map<String, String> pinned() {
        return house.pinned();
    }

    @Override
    public Optional<String> setting(Workspace workspace, String name) {
        return house.setting(workspace, name);
    }

    @Override
    public void set(Workspace workspace, String name, String value) {
        house.set(workspace, name, value);
    }

    @Override
    public void alive(Instant now) {
        house.alive(now);
    }

    @Override
    public Optional<Instant> lastAlive() {
        return house.lastAlive();
    }

    @Override
    public void tidy(Instant heardBefore, Instant now) {
        house.tidy(heardBefore, now);
    }

    @Override
    public void close() {
        writer.close(Database::close);
        claim.release();
    }

    /** Lets go of the files as a fall would; for tests. */
    void abandon() {
        writer.close(Database::abandon);
        claim.release();
    }
}
