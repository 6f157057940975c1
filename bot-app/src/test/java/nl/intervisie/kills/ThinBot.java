package nl.intervisie.kills;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The thin main as a process of its own. */
final class ThinBot implements Bot {

    private final Path data;
    private @Nullable Process process;
    private @Nullable BufferedWriter in;
    private @Nullable BufferedReader out;

    ThinBot(Path data) {
        this.data = data;
    }

    @Override
    public void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var started =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "nl.intervisie.ThinMain",
                                        data.toString()))
                        .redirectError(data.resolveSibling(data.getFileName() + ".err").toFile())
                        .start();
        process = started;
        in = started.outputWriter(StandardCharsets.UTF_8);
        out = started.inputReader(StandardCharsets.UTF_8);
        for (var line = read(); !line.equals("ready"); line = read()) {
            // The logging of libraries comes before the first word of our own.
        }
    }

    @Override
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    private String read() throws IOException {
        var reader = out;
        var line = reader == null ? null : reader.readLine();
        if (line == null) {
            throw new EOFException("the bot is gone");
        }
        return line;
    }

    private String ask(String... words) throws IOException {
        var writer = in;
        if (writer == null) {
            throw new EOFException("the bot is not started");
        }
        writer.write(String.join("\t", words) + "\n");
        writer.flush();
        return read();
    }

    @Override
    public void enter(String room, String who) throws IOException {
        ask("enter", room, who);
    }

    @Override
    public int said(String room) throws IOException {
        return Integer.parseInt(ask("said", room));
    }

    @Override
    public boolean command(String id, String room, String who, String words) throws IOException {
        return ask("command", id, room, who, words).equals("done");
    }

    @Override
    public Optional<String> find(String room, String who, String verb) throws IOException {
        var found = ask("find", room, who, verb);
        return found.equals("none") ? Optional.empty() : Optional.of(found);
    }

    @Override
    public boolean press(String id, String room, String who, String act) throws IOException {
        return ask("press", id, room, who, act).equals("done");
    }

    @Override
    public boolean form(String id, String room, String who, String act, String values)
            throws IOException {
        return ask("form", id, room, who, act, values).equals("done");
    }
}
