package nl.intervisie.engine;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Field.Option;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.UserRef;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.days.WorkingDays;

/** The fields about what is settled before a session begins, and about the cases people prepare. */
record Beforehand(Fields fields, Journal journal, Methods methods) {

    private static final String TYPED = "typed";
    private static final String SPOKEN = "spoken";
    private static final String SLOW = "slow";
    private static final List<Integer> RHYTHMS = List.of(1, 2, 3, 5);

    /** What is settled; {@code now} is what was settled before. */
    List<Field> lobby(Optional<Setup> now) {
        var method = now.map(it -> methods.pinned(it.method())).orElseGet(methods::first);
        int minutes = now.map(Setup::minutes).orElse(method.lengths().getFirst());
        var switching = new Switching(method, minutes);
        var all = new ArrayList<Field>();
        all.add(
                fields.one(
                        "method",
                        methods.offered().stream()
                                .map(it -> new Option(it.hash(), Line.of(title(it))))
                                .toList(),
                        method.hash()));
        all.add(fields.counted("minutes", lengths(method, minutes), minutes));
        all.add(fields.one("talk", now.map(Beforehand::talk).orElse(TYPED), talks(method)));
        now.flatMap(Setup::days)
                .ifPresent(it -> all.add(fields.counted("rhythm", RHYTHMS, it.each())));
        all.add(fields.languages(now.map(Setup::language).orElse(fields.language())));
        var turned = now.map(Setup::turned).orElseGet(TreeSet::new);
        method.switches().forEach(it -> all.add(switching.field(fields, it, turned)));
        return all;
    }

    private static String talk(Setup now) {
        return now.isSlow() ? SLOW : now.spoken() ? SPOKEN : TYPED;
    }

    private static String[] talks(Method method) {
        return method.goesSlow()
                ? new String[] {TYPED, SPOKEN, SLOW}
                : new String[] {TYPED, SPOKEN};
    }

    /** On which days somebody works. */
    List<Field> workingDays(Optional<WorkingDays> now, ZoneId here) {
        var days = now.orElseGet(() -> WorkingDays.usual(here));
        return List.of(
                fields.several(
                        "days",
                        Stream.of(DayOfWeek.values())
                                .map(it -> day(it, days.days().contains(it)))
                                .toList()),
                fields.words("zone", days.zone().getId(), Fields.SHORT, true));
    }

    private Option day(DayOfWeek day, boolean works) {
        var option = fields.option("days", String.valueOf(day.getValue()));
        return works ? option.standing() : option;
    }

    /** Those the method offers, and what was asked for. */
    private static List<Integer> lengths(Method method, int minutes) {
        return Stream.concat(method.lengths().stream(), Stream.of(minutes))
                .distinct()
                .sorted()
                .toList();
    }

    List<Field> recommendation() {
        return List.of(
                fields.one("goal", "", "insight", "options", "unsure"),
                fields.one("practised", "", "first", "some", "often"));
    }

    /** A case, as far as this person has prepared it. */
    List<Field> prepared(UserRef who) {
        return List.of(
                fields.words("story", kept(who, "story"), Fields.LONG, false),
                fields.words("question", kept(who, "question"), Fields.SHORT, true),
                fields.one(
                        "wanted",
                        journal.kept(who, "wanted").orElse("insight"),
                        "insight",
                        "options"));
    }

    List<Field> offered(UserRef who) {
        var offered = new ArrayList<>(prepared(who));
        offered.add(fields.one("urgency", "2", "1", "2", "3"));
        return offered;
    }

    private String kept(UserRef who, String what) {
        return journal.kept(who, what).orElse("");
    }

    private String title(Method method) {
        var inLanguage = method.texts().get(fields.language());
        return inLanguage == null ? method.id() : inLanguage.getOrDefault("title", method.id());
    }
}
