package nl.intervisie.method.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;

/**
 * The methods that come with the program: the scripts in {@code /methods}, in the order they are
 * offered.
 */
public final class Catalogue {

    private static final List<String> IDS =
            List.of("basic", "incident", "gossip", "socratic", "socratic-dialogue");

    private Catalogue() {}

    /** The built-in methods, and after them these. */
    public static Methods with(OwnMethods own) {
        return Methods.of(
                Stream.concat(builtIn().offered().stream(), own.methods().stream()).toList(),
                List.of());
    }

    /** The scripts in this directory whose ids no built-in method has. */
    public static OwnMethods own(Path directory) {
        return OwnMethods.in(directory, Set.copyOf(IDS));
    }

    /** The built-in methods, none pinned besides. */
    public static Methods builtIn() {
        return Methods.of(IDS.stream().map(Catalogue::named).toList(), List.of());
    }

    private static Method named(String id) {
        return switch (ScriptReader.read(bytes("/methods/" + id + ".yaml"))) {
            case Script.Read(var method) -> method;
            case Script.Faulty(var complaints) ->
                    throw new IllegalStateException(id + ".yaml: " + complaints);
        };
    }

    private static byte[] bytes(String path) {
        try (var in = Catalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
