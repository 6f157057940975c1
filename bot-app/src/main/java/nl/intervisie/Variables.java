package nl.intervisie;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment's variables, read one by one. What is wrong with one is noted and a stand-in is
 * returned, so that the reader hears everything at once.
 */
final class Variables {

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> values;
    private final List<String> complaints = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    int port(String name, int otherwise) {
        return text(name).map(text -> port(name, text, otherwise)).orElse(otherwise);
    }

    private int port(String name, String text, int otherwise) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        complain("%s is '%s'; give a number between 0 and %d.".formatted(name, text, HIGHEST_PORT));
        return otherwise;
    }

    InetAddress address(String name, InetAddress otherwise) {
        return text(name).map(text -> address(name, text, otherwise)).orElse(otherwise);
    }

    private InetAddress address(String name, String text, InetAddress otherwise) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            complain(
                    "%s is '%s', which is no known address; give one, such as 127.0.0.1."
                            .formatted(name, text));
            return otherwise;
        }
    }

    Path directory(String name, Path otherwise) {
        return text(name).map(text -> directory(name, text, otherwise)).orElse(otherwise);
    }

    private Path directory(String name, String text, Path otherwise) {
        try {
            var path = Path.of(text);
            if (Files.isDirectory(path) || Files.notExists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Falls through to the same complaint: it can not be a directory either.
        }
        complain(
                "%s is '%s', which is not a directory; give one, or a path where one can be made."
                        .formatted(name, text));
        return otherwise;
    }

    /** An address on the web; empty when it is not set. */
    Optional<URI> address(String name) {
        return text(name).flatMap(text -> address(name, text));
    }

    private Optional<URI> address(String name, String text) {
        if (text.matches("https?://[^\\s/]+(/\\S*)?")) {
            return Optional.of(URI.create(text));
        }
        complain("%s is '%s'; give an address that begins with https://.".formatted(name, text));
        return Optional.empty();
    }

    /** A secret that always begins the same way; what it is, is never repeated. */
    Optional<String> token(String name, String beginning) {
        var token = secret(name);
        if (token.isPresent() && !token.get().startsWith(beginning)) {
            complain(
                    "%s does not begin with %s; copy the right token into it."
                            .formatted(name, beginning));
        }
        return token;
    }

    /**
     * A secret stands in the variable itself or in the file that {@code NAME_FILE} points to; it is
     * never repeated in a complaint.
     */
    Optional<String> secret(String name) {
        var fileName = name + "_FILE";
        var direct = text(name);
        var file = text(fileName);
        if (direct.isPresent() && file.isPresent()) {
            complain("%s and %s are both set; keep one of them.".formatted(name, fileName));
        }
        return direct.or(() -> file.flatMap(path -> contents(fileName, path)));
    }

    private Optional<String> contents(String name, String file) {
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (!secret.isEmpty()) {
                return Optional.of(secret);
            }
            complain("%s is '%s', which is empty; write the secret in it.".formatted(name, file));
        } catch (IOException | InvalidPathException e) {
            complain(
                    "%s is '%s', which can not be read as text; give a file that this user may read."
                            .formatted(name, file));
        }
        return Optional.empty();
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
