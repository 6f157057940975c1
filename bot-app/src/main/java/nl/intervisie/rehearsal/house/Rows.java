package nl.intervisie.rehearsal.house;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements by which rooms are kept. Only ever called by the one thread that writes. */
final class Rows {

    private final JdbcClient sql;
    private final SayingRows sayings;
    private final TalkRows talks;
    private final Seal seal;

    Rows(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
        this.sayings = new SayingRows(sql, seal);
        this.talks = new TalkRows(sql, seal);
    }

    Room room(String id) {
        return sql.sql("select name, standing from room where id = ?")
                .param(id)
                .query((row, _) ->
                        new Room(
                                id,
                                row.getString("name"),
                                Room.Standing.valueOf(row.getString("standing")),
                                inside(id),
                                talks.of(id),
                                sayings.of(id)))
                .optional()
                .orElseGet(() -> Room.unknown(id));
    }

    List<String> openRooms() {
        return texts("select id from room where standing = 'OPEN' order by touched desc, id");
    }

    private Set<String> inside(String room) {
        return new HashSet<>(texts("select who from inside where room = ?", room));
    }

    List<String> roomsOf(String who) {
        return texts("select room from inside where who = ? order by room", who);
    }

    /** Writes what is different, and only that. */
    void write(Room before, Room after, Instant now) {
        sql.sql("merge into room (id, name, standing, touched) values (?, ?, ?, ?)")
                .params(after.id(), after.name(), after.standing().name(), at(now))
                .update();
        writeInside(before, after);
        talks.write(before, after);
        sayings.write(before, after);
    }

    private void writeInside(Room before, Room after) {
        for (var who : after.inside()) {
            if (!before.has(who)) {
                sql.sql("insert into inside (room, who) values (?, ?)")
                        .params(after.id(), who)
                        .update();
            }
        }
        for (var who : before.inside()) {
            if (!after.has(who)) {
                sql.sql("delete from inside where room = ? and who = ?")
                        .params(after.id(), who)
                        .update();
            }
        }
    }

    Optional<String> done(String act) {
        return sql.sql("select ref from done where act = ?")
                .param(act)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    void did(String act, String ref, Instant now) {
        sql.sql("insert into done (act, ref, done_at) values (?, ?, ?)")
                .params(act, ref, at(now))
                .update();
    }

    void tell(Fact fact) {
        sql.sql(
                        "insert into unheard (act, kind, room, who, saying, emoji) values (?, ?, ?, ?, ?, ?)")
                .params(
                        fact.key(),
                        fact.kind().name(),
                        fact.room(),
                        fact.who(),
                        fact.detail().saying(),
                        fact.detail().emoji())
                .update();
    }

    List<Fact> unheard(String room) {
        return sql.sql("select * from unheard where room = ? order by number")
                .param(room)
                .query((row, _) ->
                        new Fact(
                                row.getLong("number"),
                                row.getString("act"),
                                Fact.Kind.valueOf(row.getString("kind")),
                                row.getString("room"),
                                row.getString("who"),
                                new Fact.Detail(row.getString("saying"), row.getString("emoji"))))
                .list();
    }

    List<String> roomsWithUnheard() {
        return texts("select distinct room from unheard");
    }

    void heard(Fact fact) {
        sql.sql("delete from unheard where number = ?").param(fact.number()).update();
    }

    List<String> roomsUntouchedSince(Instant then) {
        return texts("select id from room where touched < ?", at(then));
    }

    void forget(String room) {
        for (var table : List.of("inside", "talk", "saying", "unheard")) {
            sql.sql("delete from " + table + " where room = ?").param(room).update();
        }
        sql.sql("delete from room where id = ?").param(room).update();
    }

    void forgetDoneBefore(Instant then) {
        sql.sql("delete from done where done_at < ?").param(at(then)).update();
    }

    Set<Integer> keysInUse() {
        return new HashSet<>(
                sql.sql("select sealed_under from saying union select sealed_under from talk")
                        .query((row, _) -> row.getInt(1))
                        .list());
    }

    /** Fails when there is something here that the keys do not open. */
    void tryKeys() {
        sayings.tryKeys();
    }

    Seal seal() {
        return seal;
    }

    private List<String> texts(String select, Object... params) {
        return sql.sql(select).params(params).query((row, _) -> row.getString(1)).list();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
