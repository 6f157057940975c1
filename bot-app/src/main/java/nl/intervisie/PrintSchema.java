package nl.intervisie;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.intervisie.method.script.ScriptSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of method scripts, for editors that complete and check by it. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of method scripts, for editors that complete by it.")
final class PrintSchema implements Callable<Integer> {

    private final PrintWriter out;

    PrintSchema(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        out.println(ScriptSchema.written());
        return 0;
    }
}
