package nl.intervisie.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Workspace;

/**
 * What is remembered beside sessions: methods, settings, that we were alive, and what may be
 * forgotten.
 */
final class House {

    private final Writer writer;

    House(Writer writer) {
        this.writer = writer;
    }

    void pin(String hash, String json) {
        writer.ask(db ->
                db.update(
                        """
                        insert into method (hash, json) select ?, ?
                        where not exists (select 1 from method where hash = ?)\
                        """,
                        hash,
                        json,
                        hash));
    }

    Map<String, String> pinned() {
        return writer.ask(db -> {
            var methods = new HashMap<String, String>();
            db.client()
                    .sql("select hash, json from method")
                    .query(row -> {
                        methods.put(row.getString(1), row.getString(2));
                    });
            return methods;
        });
    }

    void heard(HeardKey key, Instant at) {
        writer.ask(db ->
                db.update(
                        "merge into heard (workspace, what, at) key (workspace, what) values (?, ?, ?)",
                        key.workspace().id(),
                        key.id(),
                        at));
    }

    Optional<String> setting(Workspace workspace, String name) {
        return writer.ask(db ->
                db.client()
                        .sql("select setting from setting where workspace = ? and name = ?")
                        .params(workspace.id(), name)
                        .query(String.class)
                        .optional());
    }

    void set(Workspace workspace, String name, String value) {
        writer.ask(db ->
                db.update(
                        "merge into setting (workspace, name, setting) key (workspace, name) values (?, ?, ?)",
                        workspace.id(),
                        name,
                        value));
    }

    void alive(Instant now) {
        writer.ask(db -> db.update("merge into alive (one, at) key (one) values (true, ?)", now));
    }

    Optional<Instant> lastAlive() {
        return writer.ask(db ->
                db.client()
                        .sql("select at from alive")
                        .query((row, _) -> Reading.instant(row, "at"))
                        .optional());
    }

    void tidy(Instant heardBefore, Instant now) {
        writer.ask(db -> db.update("delete from heard where at < ?", heardBefore));
        writer.ask(db -> db.update("delete from kept where destroy_at <= ?", now));
    }
}
