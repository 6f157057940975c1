package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on a machine that is made up: a copy of the script that sees only what stands in a
 * directory.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir private Path machine;

    @BeforeEach
    void aMachineWithTheBotBuiltAndNoJava() throws IOException {
        var script =
                Files.readString(Path.of("..", "intervisie"))
                        .replaceAll("(?m)^( +)/(usr|opt|Library)/", "$1" + machine + "/$2/");
        assertThat(script).contains(machine + "/usr/lib/jvm/");
        executable(machine.resolve("intervisie"), script);
        Files.createFile(
                Files.createDirectories(machine.resolve("bot-app/target"))
                        .resolve("intervisie-bot.jar"));
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        java("home", "25.0.3");
        java("path", "26");

        assertThat(launch("scripts", "two words").said())
                .isEqualTo(
                        "home -XX:+UseSerialGC -Xms32m -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow -jar %s/bot-app/target/intervisie-bot.jar scripts two words\n"
                                .formatted(real(machine)));
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        java("home", "17.0.15");
        java("path", "1.8.0_432");
        java("usr/lib/jvm/java-21", "21.0.1");
        java("usr/lib/jvm/java-25", "25");

        assertThat(launch().said())
                .startsWith(
                        "usr/lib/jvm/java-25 -XX:+UseSerialGC -Xms32m -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow -jar");
    }

    @Test
    void aJavaInThePersonsOwnDirectoryIsFound() throws Exception {
        java("user/.sdkman/candidates/java/25-tem", "25.0.1");

        assertThat(launch().said())
                .startsWith(
                        "user/.sdkman/candidates/java/25-tem -XX:+UseSerialGC -Xms32m -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow -jar");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        java("home", "17.0.15");

        assertThat(launch())
                .isEqualTo(
                        new Outcome(
                                1,
                                "No Java 25 or newer was found: install one, for example Eclipse Temurin from"
                                        + " https://adoptium.net, or let JAVA_HOME point to it.\n"));
    }

    @Test
    void withoutTheJarItSaysHowToBuildIt() throws Exception {
        java("home", "25");
        Files.delete(machine.resolve("bot-app/target/intervisie-bot.jar"));

        assertThat(launch())
                .isEqualTo(
                        new Outcome(
                                1,
                                "The bot is not built yet: run 'mvn -B verify' in %s first.\n"
                                        .formatted(real(machine))));
    }

    @Test
    void theBotsExitCodeIsPassedOn() throws Exception {
        executable(
                machine.resolve("home/bin/java"),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"25\"'; else exit 2; fi\n");

        assertThat(launch("nonsense").exit()).isEqualTo(2);
    }

    @Test
    void itMayBeCalledThroughALink() throws Exception {
        java("home", "25");
        var elsewhere = Files.createDirectories(machine.resolve("user/bin"));
        var link = Files.createSymbolicLink(elsewhere.resolve("bot"), Path.of("../../intervisie"));

        assertThat(run(List.of(link.toString(), "version")).said())
                .endsWith("intervisie-bot.jar version\n");
    }

    /** A Java that says which one it is and what it was asked to run. */
    private void java(String home, String version) throws IOException {
        executable(
                machine.resolve(home).resolve("bin/java"),
                """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-09-16' >&2; else echo %s "$@"; fi
                """
                        .formatted(version, home));
    }

    private static void executable(Path file, String contents) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, contents);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome launch(String... words) throws Exception {
        var command = new ArrayList<String>(List.of(machine.resolve("intervisie").toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    private Outcome run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME", machine.resolve("home").toString(),
                                "HOME", machine.resolve("user").toString(),
                                "PATH", machine.resolve("path/bin") + ":" + tools()));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    /**
     * The few tools a POSIX shell script needs, without the Java that usually stands beside them.
     */
    private Path tools() throws IOException {
        var tools = Files.createDirectories(machine.resolve("tools"));
        for (var tool : List.of("sh", "dirname", "readlink", "sed", "head")) {
            var link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, found(tool));
            }
        }
        return tools;
    }

    private static Path found(String tool) {
        return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Path real(Path path) throws IOException {
        return path.toRealPath();
    }

    private record Outcome(int exit, String said) {}
}
