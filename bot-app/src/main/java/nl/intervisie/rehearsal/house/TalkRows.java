package nl.intervisie.rehearsal.house;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threads, as rows. */
record TalkRows(JdbcClient sql, Seal seal) {

    List<Talk> of(String room) {
        return sql.sql("select * from talk where room = ? order by place")
                .param(room)
                .query((row, _) ->
                        new Talk(
                                row.getString("id"),
                                row.getLong("place"),
                                row.getString("card"),
                                open(row.getString("id"), row.getBytes("title"))))
                .list();
    }

    void write(Room before, Room after) {
        for (var talk : after.talks()) {
            if (!before.talks().contains(talk)) {
                insert(after.id(), talk);
            }
        }
        for (var talk : before.talks()) {
            if (!after.talks().contains(talk)) {
                sql.sql("delete from talk where id = ?").param(talk.id()).update();
            }
        }
    }

    private void insert(String room, Talk talk) {
        sql.sql(
                        "insert into talk (id, room, place, card, sealed_under, title)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        talk.id(),
                        room,
                        talk.place(),
                        talk.card(),
                        seal.key(),
                        seal.seal(
                                "talk/" + talk.id(), talk.title().getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    private String open(String id, byte[] title) {
        return new String(seal.open("talk/" + id, title), StandardCharsets.UTF_8);
    }
}
