package nl.intervisie.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Field.Option;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Workspace;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.effect.Phrase;

/** What a workspace has settled for all sessions that begin in it. */
record Settled(Journal journal, Workspace workspace) {

    private static final String LANGUAGE = "language";
    private static final String METHOD = "method";
    private static final String RETENTION = "retention";
    private static final String ZONE = "zone";
    private static final String STARTERS = "starters";
    private static final String EVERYBODY = "everybody";
    private static final String OPEN_HOURS = "open";
    private static final Pattern OPEN = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final String[] HOURS_OFFERED = {"9-18", "8-17", "8-20", "10-21"};
    private static final int TWO_DAYS = 2;
    private static final int NINE = 9;
    private static final int SIX = 18;
    private static final int DAY = 24;
    private static final List<Integer> HOURS = List.of(1, DAY, 3 * DAY, 7 * DAY);

    static Settled in(Surroundings with, Workspace workspace) {
        return new Settled(with.journal(), workspace);
    }

    Optional<String> language() {
        return now(LANGUAGE);
    }

    void speak(String language) {
        journal.set(workspace, LANGUAGE, language);
    }

    /** The method of whoever names none. */
    Method method(Methods methods) {
        return now(METHOD).flatMap(methods::named).orElseGet(methods::first);
    }

    /** How many hours after its end what was said in a session is destroyed. */
    int retention() {
        return now(RETENTION).map(Integer::parseInt).orElse(DAY);
    }

    /** Where the people are, for days and mornings. */
    ZoneId zone() {
        return now(ZONE).map(ZoneId::of).orElse(ZoneId.of("Europe/Amsterdam"));
    }

    /** How a session over days goes here, from now on. */
    Rhythm rhythm(Instant from) {
        var open = OPEN.matcher(now(OPEN_HOURS).orElse(""));
        return open.matches()
                ? new Rhythm(
                        TWO_DAYS,
                        false,
                        zone(),
                        Integer.parseInt(open.group(1)),
                        Integer.parseInt(open.group(2)),
                        from)
                : new Rhythm(TWO_DAYS, false, zone(), NINE, SIX, from);
    }

    boolean onlyAdministratorsStart() {
        return now(STARTERS).filter(it -> !it.equals(EVERYBODY)).isPresent();
    }

    List<Field> fields(Fields fields, Methods methods) {
        return List.of(
                fields.languages(language().orElse(fields.language())),
                fields.one(
                        METHOD,
                        methods.offered().stream()
                                .map(it -> new Option(it.id(), title(it, fields.language())))
                                .toList(),
                        method(methods).id()),
                fields.counted(RETENTION, HOURS, retention()),
                fields.one(OPEN_HOURS, now(OPEN_HOURS).orElse(HOURS_OFFERED[0]), HOURS_OFFERED),
                fields.words(ZONE, zone().getId(), Fields.SHORT, true),
                fields.one(STARTERS, now(STARTERS).orElse(EVERYBODY), EVERYBODY, "administrators"));
    }

    private static Line title(Method method, String language) {
        var inLanguage = method.texts().get(language);
        return Line.of(
                inLanguage == null ? method.id() : inLanguage.getOrDefault("title", method.id()));
    }

    /** Changes what was sent; nothing at all, and why not, when something of it can not be. */
    Phrase change(Map<String, String> values) {
        var zone = values.getOrDefault(ZONE, zone().getId()).strip();
        if (!isZone(zone)) {
            return Phrase.REFUSED_NO_ZONE;
        }
        for (String name : List.of(LANGUAGE, METHOD, STARTERS)) {
            Optional.ofNullable(values.get(name))
                    .filter(it -> !it.isBlank())
                    .ifPresent(value -> journal.set(workspace, name, value));
        }
        Optional.ofNullable(values.get(RETENTION))
                .filter(it -> HOURS.stream().map(String::valueOf).anyMatch(it::equals))
                .ifPresent(value -> journal.set(workspace, RETENTION, value));
        Optional.ofNullable(values.get(OPEN_HOURS))
                .filter(List.of(HOURS_OFFERED)::contains)
                .ifPresent(value -> journal.set(workspace, OPEN_HOURS, value));
        journal.set(workspace, ZONE, zone);
        return Phrase.SETTLED;
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone).getId().contains("/");
        } catch (DateTimeException _) {
            return false;
        }
    }

    private Optional<String> now(String name) {
        return journal.setting(workspace, name);
    }
}
