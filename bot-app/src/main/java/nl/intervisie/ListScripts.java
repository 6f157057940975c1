package nl.intervisie;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Lists the methods a group can choose from. */
@Command(name = "list", description = "Lists the methods, a line each, its id first.")
final class ListScripts implements Callable<Integer> {

    private final Supplier<List<String>> lines;
    private final PrintWriter out;

    ListScripts(Supplier<List<String>> lines, PrintWriter out) {
        this.lines = lines;
        this.out = out;
    }

    @Override
    public Integer call() {
        lines.get().forEach(out::println);
        return 0;
    }
}
