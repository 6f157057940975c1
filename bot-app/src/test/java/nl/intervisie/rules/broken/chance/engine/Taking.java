package nl.intervisie.rules.broken.chance.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes all that it should be given. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "StringCaseLocaleUsage"})
public final class Taking {

    public static List<Object> time() {
        Supplier<Instant> now = Instant::now;
        var zone = ZoneId.systemDefault();
        return List.of(now, Clock.systemUTC(), LocalDate.now(zone), System.nanoTime());
    }

    public static List<Object> chance(List<String> names) {
        Collections.shuffle(names);
        return List.of(Math.random(), UUID.randomUUID(), new Random());
    }

    public static List<Object> locale(String name) {
        var format = DateTimeFormatter.ofPattern("d MMMM");
        return List.of(
                format,
                Locale.getDefault(),
                name.toUpperCase(),
                String.format("%s", name),
                "%s".formatted(name));
    }

    private Taking() {}
}
