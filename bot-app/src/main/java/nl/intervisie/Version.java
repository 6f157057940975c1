package nl.intervisie;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which bot this is. */
@Command(name = "version", description = "Says which version this is.")
final class Version implements Callable<Integer> {

    private final PrintWriter out;

    Version(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        out.println("intervisie " + number());
        return 0;
    }

    private static String number() throws IOException {
        var build = new Properties();
        try (var written = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            build.load(Objects.requireNonNull(written));
        }
        return build.getProperty("build.version", "");
    }
}
