package nl.intervisie.rules.broken.chance.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Does the same with what it is given. */
public record Given(InstantSource source, ZoneId zone, Locale locale, long seed) {

    public List<Object> use(List<String> names) {
        Collections.shuffle(names, new Random(seed));
        Instant now = source.instant();
        return List.of(
                now,
                LocalDate.ofInstant(now, zone),
                String.format(locale, "%s", names).toUpperCase(locale));
    }
}
