package nl.intervisie;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.intervisie.slack.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what Slack asks for when an app is made from a manifest. */
@Command(name = "manifest", description = "Prints the manifest to make the Slack app from.")
final class PrintManifest implements Callable<Integer> {

    private final PrintWriter out;

    @Option(
            names = "--minimal",
            description = "Without the right to read what people type: everything by button.")
    private boolean minimal;

    PrintManifest(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        out.print((minimal ? Manifest.MINIMAL : Manifest.WHOLE).text());
        out.flush();
        return 0;
    }
}
