package nl.intervisie.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process with our class path. */
public final class Jvm {

    private Jvm() {}

    /** Runs it to its end and gives all it printed. */
    public static String run(Class<?> main, String... args) throws IOException {
        var process = start(main, args);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static Process start(Class<?> main, String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
