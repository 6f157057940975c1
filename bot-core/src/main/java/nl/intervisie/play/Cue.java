package nl.intervisie.play;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a transcript in which somebody does something, or time passes: {@code 10:00:20 ben >
 * (ik doe mee)}, {@code 10:31:00 ...}.
 *
 * @param who empty when only time passes
 */
record Cue(ZonedDateTime at, Optional<String> who, String what) {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:(\\d{4}-\\d\\d-\\d\\d) )?(\\d\\d:\\d\\d:\\d\\d) +(?:(\\p{L}+) *>"
                            + " *(.+)|\\.\\.\\.)");

    /** Empty when it is no such line. */
    static Optional<Cue> read(String line) {
        var cue = LINE.matcher(line.strip());
        if (!cue.matches()) {
            return Optional.empty();
        }
        var day = cue.group(1) == null ? MONDAY : LocalDate.parse(cue.group(1));
        var at = day.atTime(LocalTime.parse(cue.group(2))).atZone(ZONE);
        return Optional.of(
                new Cue(
                        at,
                        Optional.ofNullable(cue.group(3)),
                        cue.group(4) == null ? "" : cue.group(4)));
    }
}
