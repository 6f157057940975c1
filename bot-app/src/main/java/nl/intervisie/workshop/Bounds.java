package nl.intervisie.workshop;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.intervisie.method.Method;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.script.Course;
import nl.intervisie.trial.Breach;
import nl.intervisie.trial.Diary;
import nl.intervisie.trial.Outcome;

/** What one could not live with in sessions of a method: each matter once, with whom it befell. */
record Bounds(Method method, String language) {

    private static final Pattern WORDS = Pattern.compile("[^a-z]+");

    private record Matter(Breach.Bound bound, String phase) {}

    List<Course.Broken> broken(List<Outcome> outcomes) {
        var matters = new LinkedHashMap<Matter, Set<String>>();
        for (var outcome : outcomes) {
            for (var it : outcome.breaches()) {
                matters.computeIfAbsent(
                                new Matter(it.bound(), title(it.phase())),
                                _ -> new LinkedHashSet<>())
                        .addAll(named(it, outcome.diary()));
            }
        }
        return matters.entrySet().stream().map(it -> told(it.getKey(), it.getValue())).toList();
    }

    private static Course.Broken told(Matter matter, Set<String> who) {
        return new Course.Broken(
                matter.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                matter.phase(),
                who.stream().collect(joining(", ")));
    }

    /** Whoever is named in it first, if anybody is. */
    private static List<String> named(Breach breach, Diary diary) {
        var people = diary.lines().stream().map(Diary.Line::who).distinct().toList();
        return WORDS.splitAsStream(breach.what())
                .filter(people::contains)
                .map(Cast::name)
                .limit(1)
                .toList();
    }

    private String title(String phase) {
        return method.phases().stream()
                .filter(it -> it.id().equals(phase))
                .map(it -> it.text(language, "title"))
                .findFirst()
                .orElse("");
    }
}
