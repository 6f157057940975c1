package nl.intervisie.rehearsal.house;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said, as rows. */
record SayingRows(JdbcClient sql, Seal seal) {

    List<Saying> of(String room) {
        return sql.sql("select * from saying where room = ? order by place")
                .param(room)
                .query((row, _) -> read(row))
                .list();
    }

    void write(Room before, Room after) {
        if (before.sayings().equals(after.sayings())) {
            return;
        }
        var old = before.sayings().stream().collect(toMap(Saying::id, identity()));
        for (var saying : after.sayings()) {
            if (!saying.equals(old.remove(saying.id()))) {
                write(after.id(), saying);
            }
        }
        for (var gone : old.keySet()) {
            sql.sql("delete from saying where id = ?").param(gone).update();
        }
    }

    private void write(String room, Saying saying) {
        var body = new Body(saying.content(), saying.reactions()).written();
        sql.sql(
                        "merge into saying"
                                + " (id, room, place, talk, eyes, who, revision, said_at, sealed_under, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(saying.id())
                .param(room)
                .param(saying.place())
                .param(saying.talk().orElse(null))
                .param(eyes(saying.audience()))
                .param(who(saying.audience()).orElse(null))
                .param(saying.revision())
                .param(Rows.at(saying.at()))
                .param(seal.key())
                .param(seal.seal(place(saying.id()), body))
                .update();
    }

    private Saying read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var body = Body.read(seal.open(place(id), row.getBytes("body")));
        return new Saying(
                id,
                row.getLong("place"),
                Optional.ofNullable(row.getString("talk")),
                audience(row.getString("room"), row.getString("eyes"), row.getString("who")),
                row.getInt("revision"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                body.content(),
                body.reactions());
    }

    void tryKeys() {
        sql.sql("select * from saying fetch first 1 row only")
                .query((row, _) -> read(row))
                .optional();
    }

    private static String place(String id) {
        return "saying/" + id;
    }

    private static String eyes(Audience audience) {
        return switch (audience) {
            case Audience.Room _ -> "E";
            case Audience.Person _ -> "P";
            case Audience.Desk _ -> "D";
        };
    }

    private static Optional<String> who(Audience audience) {
        return switch (audience) {
            case Audience.Room _ -> Optional.empty();
            case Audience.Person(var who, _) -> Optional.of(who.id());
            case Audience.Desk(var who, _) -> Optional.of(who.id());
        };
    }

    private static Audience audience(String room, String eyes, String who) {
        return switch (eyes) {
            case "E" -> Refs.everybody(room);
            case "P" -> Refs.only(who, room);
            case "D" -> new Audience.Desk(Refs.person(who), Refs.room(room));
            default -> throw new IllegalStateException("eyes " + eyes);
        };
    }
}
