package nl.intervisie.whole;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The bot as a process of its own, on a free port, that can be killed and started again. */
public final class RunningBot implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Path data;
    private final List<String> program;
    private final int port;
    private @Nullable Process process;

    private RunningBot(Path data, List<String> program, int port) {
        this.data = data;
        this.program = program;
        this.port = port;
    }

    /** The classes of this build. */
    public static RunningBot ofThisBuild(Path data) throws IOException {
        return started(
                data,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.intervisie.IntervisieBot"));
    }

    /** The packaged program. */
    public static RunningBot ofJar(Path data, Path jar) throws IOException {
        return started(data, List.of("-jar", jar.toString()));
    }

    private static RunningBot started(Path data, List<String> program) throws IOException {
        var bot = new RunningBot(data, program, freePort());
        bot.start();
        return bot;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Where its page is. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it, and returns when it answers. */
    public void start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        builder.environment().put("INTERVISIE_DATA", data.toString());
        builder.environment().put("INTERVISIE_PORT", String.valueOf(port));
        builder.environment().put("INTERVISIE_MANAGEMENT_PORT", "0");
        var log = data.resolveSibling(data.getFileName() + ".log").toFile();
        process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!answers()) {
            var running = process;
            if (System.nanoTime() > end || running == null || !running.isAlive()) {
                throw new IOException("the bot does not answer");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    /** Ends it like a power cut. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
