package nl.intervisie.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The languages whose questions can be judged: those there is a file of rules for. */
public final class Rulebooks {

    private final Map<String, Rulebook> byLanguage;

    private Rulebooks(Map<String, Rulebook> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Those that came with the program, read once. */
    public static Rulebooks builtIn() {
        return BuiltIn.ALL;
    }

    private static final class BuiltIn {
        static final Rulebooks ALL = loadedBy(Rulebooks.class.getClassLoader());
    }

    /**
     * Those this loader finds: it asks for every {@code wording/languages}, one language a line,
     * and for the file of each language named there.
     *
     * @throws IllegalStateException when one is missing or can not be read
     */
    public static Rulebooks loadedBy(ClassLoader loader) {
        var all = new TreeMap<String, Rulebook>();
        for (var language : languages(loader)) {
            all.put(language, read(loader, "wording/" + language + ".rules"));
        }
        return new Rulebooks(all);
    }

    private static SortedSet<String> languages(ClassLoader loader) {
        try {
            var all = new TreeSet<String>();
            for (URL index : Collections.list(loader.getResources("wording/languages"))) {
                lines(index).stream().filter(it -> !it.isBlank()).forEach(all::add);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rulebook read(ClassLoader loader, String path) {
        var file = loader.getResource(path);
        if (file == null) {
            throw new IllegalStateException(
                    "no " + path + " for a language named in wording/languages");
        }
        try {
            return RulesReader.read(lines(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + ", " + e.getMessage(), e);
        }
    }

    private static List<String> lines(URL file) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The languages that are judged, as ISO codes. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** The rules of this language; empty where there are none, and nothing is judged. */
    public Optional<Rulebook> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}
