package nl.intervisie.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.rehearsal.script.Beginning;

/**
 * The texts one can begin with: a first one, and those of the methods that come with the program.
 */
final class Beginnings {

    private static final List<Method> METHODS = Catalogue.builtIn().offered();
    private static final Map<String, String> FIRST =
            Map.of("first-nl", "Eén open vraag", "first-en", "One open question");

    private Beginnings() {}

    static List<Beginning> in(String language) {
        var first = "first-" + (language.equals("nl") ? "nl" : "en");
        return Stream.concat(
                        Stream.of(new Beginning(first, FIRST.getOrDefault(first, first))),
                        METHODS.stream()
                                .map(it -> new Beginning(it.id(), it.text(language, "title"))))
                .toList();
    }

    static Optional<String> text(String id) {
        if (FIRST.containsKey(id)) {
            return Optional.of(read("/workshop/" + id + ".yaml"));
        }
        return METHODS.stream()
                .map(Method::id)
                .filter(id::equals)
                .findFirst()
                .map(it -> read("/methods/" + it + ".yaml"));
    }

    private static String read(String path) {
        try (var in = Beginnings.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
