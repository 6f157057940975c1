package nl.intervisie.engine.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files texts stand in: one bundle a language. */
record Bundles(ClassLoader loader) {

    /** Every language named in a {@code texts/languages} on the class path, one a line. */
    SortedSet<String> languages() {
        try {
            var all = new TreeSet<String>();
            for (URL index : Collections.list(loader.getResources("texts/languages"))) {
                lines(index).map(String::strip).filter(it -> !it.isEmpty()).forEach(all::add);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(URL index) throws IOException {
        try (var reader = reader(index.openStream())) {
            return reader.lines().toList().stream();
        }
    }

    /** The patterns of a language by key. */
    SortedMap<String, String> of(String language) {
        String path = "texts/texts_" + language + ".properties";
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no /" + path + " for a language named in /texts/languages");
            }
            var bundle = new Once(path);
            bundle.load(reader(in));
            var all = new TreeMap<String, String>();
            bundle.stringPropertyNames().forEach(key -> all.put(key, bundle.getProperty(key)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** A bundle that says a key once: the second time would silently win. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1;

        private final String path;

        Once(String path) {
            this.path = path;
        }

        @Override
        public synchronized Object put(Object key, Object pattern) {
            if (containsKey(key)) {
                throw new IllegalStateException(path + " says " + key + " twice");
            }
            return super.put(key, pattern);
        }
    }
}
