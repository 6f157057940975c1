package nl.intervisie.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.intervisie.whole.RunningBot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed ten times in the middle of scripted sessions over HTTP. */
@Tag("thorough")
class JarKillsTest {

    @TempDir Path folder;

    @Test
    void nothingIsLostWhenTheProgramIsKilled() throws IOException {
        var jar = Path.of("target", "intervisie-bot.jar").toAbsolutePath();
        assertThat(Files.exists(jar))
                .as("package the program first: mvn -B -DskipTests package")
                .isTrue();
        var data = folder.resolve("data");
        try (var running = RunningBot.ofJar(data, jar)) {
            for (int i = 0; i < 2; i++) {
                var bot = new JarBot(running);
                var run = new Run(bot, Long.getLong("seed", 11) + i);
                var room = "kamer-" + i;
                var acknowledged = run.play(room, 5);
                long quiet = run.untilQuiet(room);
                bot.kill();
                assertThat(Checker.faults(data, room, acknowledged)).as("session %d", i).isEmpty();
                System.out.printf(
                        "session %d: %d kills, up after ms %s, quiet after ms %d%n",
                        i, run.kills(), run.upAfter(), quiet);
                bot.start();
            }
        }
    }
}
