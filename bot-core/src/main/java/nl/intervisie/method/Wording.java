package nl.intervisie.method;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of a method or a phase, by language and then by field. */
final class Wording {

    private static final String FALLBACK = "en";

    private Wording() {}

    static SortedMap<String, SortedMap<String, String>> frozen(
            SortedMap<String, SortedMap<String, String>> texts) {
        var all = new TreeMap<String, SortedMap<String, String>>();
        texts.forEach((language, fields) ->
                all.put(language, Collections.unmodifiableSortedMap(new TreeMap<>(fields))));
        return Collections.unmodifiableSortedMap(all);
    }

    /** In this language; in English, or whatever there is, when a method does not speak it. */
    static String of(
            SortedMap<String, SortedMap<String, String>> texts, String language, String field) {
        return maybe(texts, language, field)
                .orElseThrow(() -> new IllegalArgumentException("no text " + field));
    }

    /** The same; empty when there is no such text. */
    static Optional<String> maybe(
            SortedMap<String, SortedMap<String, String>> texts, String language, String field) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> Optional.ofNullable(texts.get(FALLBACK)))
                .or(() -> texts.values().stream().findFirst())
                .map(it -> it.get(field));
    }
}
