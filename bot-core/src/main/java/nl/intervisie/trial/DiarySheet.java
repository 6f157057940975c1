package nl.intervisie.trial;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.intervisie.play.Notation;

/** A diary as somebody reads it: one person, minute by minute. */
public record DiarySheet(Outcome outcome) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).withZone(ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZONE);
    private static final int MINUTES = 5;

    /** The same of a session over days: day by day. */
    public List<String> byDay(Role role) {
        var rows = new ArrayList<String>();
        var day = "";
        var lines =
                outcome.diary().of(role).stream()
                        .sorted(Comparator.comparing(Diary.Line::at))
                        .toList();
        for (var line : lines) {
            if (rows.isEmpty()) {
                rows.add("== " + line.who() + ", " + role.name().toLowerCase(Locale.ROOT));
            }
            var at = DAY.format(line.at());
            rows.add(
                    "%-10s  %s  %-6s  %s"
                            .formatted(
                                    at.equals(day) ? "" : at,
                                    TIME.format(line.at()),
                                    line.what().name().toLowerCase(Locale.ROOT),
                                    line.text()));
            day = at;
        }
        return rows;
    }

    /** What the first who behaves like this lived through; nothing when there is nobody. */
    public List<String> of(Role role) {
        var rows = new ArrayList<String>();
        var minute = "";
        for (var line : outcome.diary().of(role)) {
            if (rows.isEmpty()) {
                rows.add("== " + line.who() + ", " + role.name().toLowerCase(Locale.ROOT));
            }
            var at = Notation.moment(line.at()).substring(0, MINUTES);
            rows.add(
                    "%-5s  %-6s  %s"
                            .formatted(
                                    at.equals(minute) ? "" : at,
                                    line.what().name().toLowerCase(Locale.ROOT),
                                    line.text()));
            minute = at;
        }
        return rows;
    }
}
