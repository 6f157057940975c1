package nl.intervisie.engine;

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
import nl.intervisie.method.Pace;
import nl.intervisie.session.act.Setup;

/** The fields about what is settled before a session begins, and about the cases people prepare. */
record Beforehand(Fields fields, Journal journal, Methods methods) {

    /** What is settled for so many people; {@code now} is what was settled before. */
    List<Field> lobby(Optional<Setup> now, int people) {
        var method = now.map(it -> methods.pinned(it.method())).orElseGet(methods::first);
        var offered = lengths(method, now, people);
        int minutes = now.map(Setup::minutes).orElse(offered.getFirst());
        var switching = new Switching(method, minutes);
        var all = new ArrayList<Field>();
        all.add(
                fields.one(
                        "method",
                        methods.offered().stream()
                                .map(it -> new Option(it.hash(), Line.of(title(it))))
                                .toList(),
                        method.hash()));
        all.add(fields.counted("minutes", offered, minutes));
        all.add(
                fields.one(
                        "talk",
                        now.filter(Setup::spoken).map(_ -> "spoken").orElse("typed"),
                        "typed",
                        "spoken"));
        all.add(fields.languages(now.map(Setup::language).orElse(fields.language())));
        var turned = now.map(Setup::turned).orElseGet(TreeSet::new);
        method.switches().forEach(it -> all.add(switching.field(fields, it, turned)));
        return all;
    }

    /** Those in which all are heard, and what was asked for where that fits too; else all. */
    private static List<Integer> lengths(Method method, Optional<Setup> now, int people) {
        var pace = new Pace(now.filter(Setup::spoken).isPresent());
        var turned = now.map(Setup::turned).orElseGet(TreeSet::new);
        var offered = pace.offered(method, people, turned);
        var asked =
                now.map(Setup::minutes)
                        .filter(it -> offered.isEmpty() || pace.fits(method, it, people, turned));
        return Stream.concat(
                        (offered.isEmpty() ? method.lengths() : offered).stream(), asked.stream())
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
