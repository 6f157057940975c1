package nl.intervisie.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Entry.Head;
import nl.intervisie.engine.Entry.Ring;
import nl.intervisie.engine.Journal.Memory;
import nl.intervisie.engine.Journal.Pending;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.journal.json.EffectJson;
import nl.intervisie.journal.json.EventJson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Reads one session whole, but its words. */
record Recalling(SessionKey session) implements Work<Optional<Memory>> {

    private static final Comparator<Pending> IN_ORDER =
            Comparator.comparing((Pending pending) -> pending.owed().lane())
                    .thenComparing(pending -> pending.owed().seq())
                    .thenComparing(pending -> pending.owed().part());

    @Override
    public Optional<Memory> at(Database db) throws SQLException {
        var found = Spot.of(db, session);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var spot = found.get();
        var glance =
                Reading.named(spot, "select * from session where {session}")
                        .query((row, _) -> new Glance(head(row), alarm(row)))
                        .optional();
        if (glance.isEmpty()) {
            return Optional.empty();
        }
        var standing = standing(spot);
        return Optional.of(
                new Memory(
                        session,
                        events(spot),
                        seats(spot),
                        typed(spot),
                        owed(spot, standing),
                        slots(standing),
                        glance.get().alarm,
                        glance.get().head));
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                new RoomRef(session.workspace(), row.getString("room")),
                row.getString("method"),
                row.getString("language"),
                row.getBoolean("open"),
                Optional.ofNullable(Reading.instant(row, "destroy_at")));
    }

    private static Optional<Ring> alarm(ResultSet row) throws SQLException {
        var at = Reading.instant(row, "alarm_at");
        return at == null ? Optional.empty() : Optional.of(new Ring(at, row.getInt("alarm_epoch")));
    }

    private List<SessionEvent> events(Spot spot) throws SQLException {
        return Reading.of(spot, "select format, type, json from event where {session} order by id")
                .query((row, _) ->
                        EventJson.read(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Map<Seat, UserRef> seats(Spot spot) throws SQLException {
        var seats = new HashMap<Seat, UserRef>();
        Reading.named(spot, "select seat, person from seat where {session}")
                .query(row -> {
                    seats.put(
                            new Seat(row.getString(1)),
                            new UserRef(session.workspace(), row.getString(2)));
                });
        return Map.copyOf(seats);
    }

    private Map<String, TextRef> typed(Spot spot) throws SQLException {
        var typed = new HashMap<String, TextRef>();
        Reading.named(spot, "select message, seq, part from typed where {session}")
                .query(row -> {
                    typed.put(row.getString(1), new TextRef(row.getLong(2), row.getInt(3)));
                });
        return Map.copyOf(typed);
    }

    private List<Pending> owed(Spot spot, List<Standing> standing) throws SQLException {
        return Reading.of(spot, "select * from owed where {session}")
                .query((row, _) ->
                        new Pending(
                                owed(row),
                                outcome(row),
                                about(standing, row.getLong("id"), row.getString("slot"))))
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                session,
                row.getString("errand"),
                row.getString("lane"),
                row.getLong("seq"),
                row.getInt("part"),
                row.getInt("epoch"),
                row.getString("slot"),
                EffectJson.read(row.getInt("format"), row.getString("effect")),
                row.getString("token"),
                since(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var nextAt = Reading.instant(row, "next_at");
        return new Outcome(
                Outcome.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                "",
                nextAt == null ? since(row) : nextAt);
    }

    private static Instant since(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Reading.instant(row, "since"));
    }

    /** What was sent and stands there, oldest first. */
    private List<Standing> standing(Spot spot) throws SQLException {
        return Reading.of(
                        spot,
                        "select id, slot, ref from sent where {session} and slot <> '' order by id")
                .query((row, _) -> new Standing(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private record Standing(long id, String slot, String ref) {}

    private static Map<String, String> slots(List<Standing> standing) {
        var slots = new HashMap<String, String>();
        standing.forEach(it -> slots.put(it.slot(), it.ref()));
        return Map.copyOf(slots);
    }

    private static String about(List<Standing> standing, long id, String slot) {
        return standing.stream()
                .filter(it -> it.id() < id && it.slot().equals(slot))
                .reduce((_, later) -> later)
                .map(Standing::ref)
                .orElse("");
    }

    /** What is read of a session first. */
    private record Glance(Head head, Optional<Ring> alarm) {}
}
