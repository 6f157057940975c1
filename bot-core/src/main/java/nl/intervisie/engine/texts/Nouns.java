package nl.intervisie.engine.texts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.method.Brings;

/**
 * What is brought and by whom, in the words of each language: {@code noun-the-case} fills every
 * {@code {the_case}}, and any text may choose by {@code {brings}}.
 */
record Nouns(Map<Brings, SortedMap<String, SortedMap<String, String>>> all) {

    private static final String CHOSEN_BY = "brings";
    private static final String NOUN = "noun-";

    Nouns {
        all = Collections.unmodifiableMap(new EnumMap<>(all));
    }

    static Nouns of(SortedMap<String, SortedMap<String, Template>> byLanguage) {
        var all = new EnumMap<Brings, SortedMap<String, SortedMap<String, String>>>(Brings.class);
        for (Brings brings : Brings.values()) {
            var languages = new TreeMap<String, SortedMap<String, String>>();
            byLanguage.forEach((language, texts) -> languages.put(language, in(texts, brings)));
            all.put(brings, languages);
        }
        return new Nouns(all);
    }

    private static SortedMap<String, String> in(SortedMap<String, Template> texts, Brings brings) {
        var chosen = Map.of(CHOSEN_BY, brings.written());
        var places = new TreeMap<String, String>(chosen);
        texts.forEach((key, template) -> {
            if (key.startsWith(NOUN)) {
                places.put(
                        key.substring(NOUN.length()).replace('-', '_'),
                        letters(template.line(chosen)));
            }
        });
        return places;
    }

    private static String letters(Line line) {
        return line.spans().stream()
                .map(it -> it instanceof Span.Plain(var text) ? text : "")
                .collect(Collectors.joining());
    }

    /** What to fill these places with. */
    SortedMap<String, String> places(Brings brings, String language) {
        return all.getOrDefault(brings, new TreeMap<>()).getOrDefault(language, new TreeMap<>());
    }
}
