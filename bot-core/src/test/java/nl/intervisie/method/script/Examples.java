package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.intervisie.method.Method;

/** The scripts of {@code docs/examples}. */
final class Examples {

    static final Path DIRECTORY = Path.of("..", "docs", "examples");

    private Examples() {}

    static List<Path> files() {
        try (var files = Files.list(DIRECTORY)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Method method(Path file) {
        var read = ScriptFile.read(file);
        assertThat(read).isInstanceOf(ScriptFile.Sound.class);
        return ((ScriptFile.Sound) read).method();
    }
}
