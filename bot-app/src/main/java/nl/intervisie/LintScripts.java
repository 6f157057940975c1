package nl.intervisie;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.intervisie.method.script.ScriptFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of each script what is wrong with it, all at once, and nothing when all is well. */
@Command(
        name = "lint",
        description = {
            "Says what is wrong with method scripts, a line a fault: FILE:LINE:COLUMN: what, and what instead.",
            "Exits 0 when all is well, 1 when there are faults, 3 when a file can not be read."
        })
final class LintScripts implements Callable<Integer> {

    private static final int FAULTS = 1;
    private static final int UNREADABLE = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A method script.")
    private List<Path> files = List.of();

    private final PrintWriter out;

    LintScripts(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        return files.stream().mapToInt(this::lint).max().orElse(0);
    }

    private int lint(Path file) {
        return switch (ScriptFile.read(file)) {
            case ScriptFile.Sound _ -> 0;
            case ScriptFile.Faulty(var lines) -> {
                lines.forEach(out::println);
                yield FAULTS;
            }
            case ScriptFile.Unreadable(var why) -> {
                out.println(why);
                yield UNREADABLE;
            }
        };
    }
}
