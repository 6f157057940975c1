package nl.intervisie.method.script;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.intervisie.method.Method;

/**
 * The scripts that whoever runs the bot wrote themselves, in a directory of theirs. A bad one is
 * left out with its complaints, and harms no other.
 *
 * @param methods those that make sense, by the names of their files
 * @param refused those that do not
 */
public record OwnMethods(List<Method> methods, List<Refused> refused) {

    private static final String SCRIPTS = "*.{yaml,yml}";

    /** A script that is left out, and why: each complaint as one line that says where. */
    public record Refused(Path file, List<String> complaints) {

        public Refused {
            complaints = List.copyOf(complaints);
        }
    }

    public OwnMethods {
        methods = List.copyOf(methods);
        refused = List.copyOf(refused);
    }

    /** None. */
    public static OwnMethods none() {
        return new OwnMethods(List.of(), List.of());
    }

    /**
     * Those in this directory, if it is there; ids must differ from those already {@code taken}.
     */
    public static OwnMethods in(Path directory, Set<String> taken) {
        if (!Files.isDirectory(directory)) {
            return none();
        }
        var methods = new ArrayList<Method>();
        var refused = new ArrayList<Refused>();
        var ids = new HashSet<>(taken);
        for (Path file : files(directory, refused)) {
            switch (ScriptFile.read(file)) {
                case ScriptFile.Sound(var method) when ids.add(method.id()) -> methods.add(method);
                case ScriptFile.Sound(var method) ->
                        refused.add(
                                new Refused(
                                        file,
                                        List.of(
                                                file
                                                        + ":1:1: there is a method "
                                                        + Findings.quoted(method.id())
                                                        + " already. Give this one another id.")));
                case ScriptFile.Faulty(var lines) -> refused.add(new Refused(file, lines));
                case ScriptFile.Unreadable(var why) -> refused.add(new Refused(file, List.of(why)));
            }
        }
        return new OwnMethods(methods, refused);
    }

    private static List<Path> files(Path directory, List<Refused> refused) {
        var files = new ArrayList<Path>();
        try (var scripts = Files.newDirectoryStream(directory, SCRIPTS)) {
            scripts.forEach(files::add);
        } catch (IOException | DirectoryIteratorException _) {
            refused.add(
                    new Refused(
                            directory, List.of(directory + ": this directory can not be read.")));
        }
        files.sort(null);
        return files;
    }
}
