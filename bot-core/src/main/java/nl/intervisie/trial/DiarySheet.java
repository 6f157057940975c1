package nl.intervisie.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.intervisie.play.Notation;

/** A diary as somebody reads it: one person, minute by minute. */
public record DiarySheet(Outcome outcome) {

    private static final int MINUTES = 5;

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
