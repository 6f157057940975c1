package nl.intervisie;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.OwnMethods;
import picocli.CommandLine.Command;

/**
 * Lists the methods a group can choose from, and what is wrong with the scripts that are left out.
 */
@Command(name = "list", description = "Lists the methods, a line each, its id first.")
final class ListScripts implements Callable<Integer> {

    private final Callable<OwnMethods> own;
    private final PrintWriter out;

    ListScripts(Callable<OwnMethods> own, PrintWriter out) {
        this.own = own;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        var written = own.call();
        Catalogue.with(written)
                .offered()
                .forEach(method -> out.printf("%-20s %s%n", method.id(), title(method)));
        written.refused()
                .forEach(it -> {
                    out.printf("%nLeft out: %s%n", it.file());
                    it.complaints().forEach(out::println);
                });
        return 0;
    }

    /** In English, as all of the command line is. */
    private static String title(Method method) {
        return method.text("en", "title");
    }
}
