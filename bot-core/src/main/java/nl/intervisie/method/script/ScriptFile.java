package nl.intervisie.method.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.intervisie.method.Method;

/** What came of reading a script from a file. */
public sealed interface ScriptFile {

    /** It makes sense. */
    record Sound(Method method) implements ScriptFile {}

    /**
     * It does not; each complaint is one line: {@code FILE:LINE:COLUMN: what, and what instead}.
     */
    record Faulty(List<String> lines) implements ScriptFile {

        public Faulty {
            lines = List.copyOf(lines);
        }
    }

    /** There is nothing to read. */
    record Unreadable(String why) implements ScriptFile {}

    /** Reads this file, and no more of it than a script may be long. */
    static ScriptFile read(Path file) {
        if (Files.isDirectory(file)) {
            return new Unreadable(file + ": this is a directory. Name the script in it.");
        }
        try (var in = Files.newInputStream(file)) {
            return read(file, in.readNBytes(ScriptReader.MOST_BYTES + 1));
        } catch (NoSuchFileException _) {
            return new Unreadable(file + ": there is no such file.");
        } catch (IOException _) {
            return new Unreadable(file + ": this file can not be read.");
        }
    }

    private static ScriptFile read(Path file, byte[] bytes) {
        return switch (ScriptReader.read(bytes)) {
            case Script.Read(var method) -> new Sound(method);
            case Script.Faulty(var complaints) ->
                    new Faulty(complaints.stream().map(it -> line(file, it)).toList());
        };
    }

    private static String line(Path file, Complaint it) {
        return file + ":" + it.line() + ":" + it.column() + ": " + it.what() + ". " + it.hint();
    }
}
