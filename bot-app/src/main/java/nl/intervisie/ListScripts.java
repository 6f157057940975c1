package nl.intervisie;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.intervisie.method.Method;
import picocli.CommandLine.Command;

/** Lists the methods a group can choose from. */
@Command(name = "list", description = "Lists the methods, a line each, its id first.")
final class ListScripts implements Callable<Integer> {

    private final Supplier<List<Method>> offered;
    private final PrintWriter out;

    ListScripts(Supplier<List<Method>> offered, PrintWriter out) {
        this.offered = offered;
        this.out = out;
    }

    @Override
    public Integer call() {
        offered.get().forEach(method -> out.printf("%-20s %s%n", method.id(), title(method)));
        return 0;
    }

    /** In English, as all of the command line is. */
    private static String title(Method method) {
        return method.texts()
                .getOrDefault("en", new TreeMap<>())
                .getOrDefault("title", method.id());
    }
}
