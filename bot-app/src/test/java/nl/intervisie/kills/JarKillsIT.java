package nl.intervisie.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.intervisie.whole.RunningBot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed in the middle of scripted sessions over HTTP. */
class JarKillsIT {

    @TempDir Path folder;

    /** One kill in a plain build, ten in the thorough one. */
    @Test
    @Tag("thorough")
    void nothingIsLostWhenTheProgramIsKilled() throws IOException {
        boolean thorough = Boolean.getBoolean("intervisie.thorough");
        var data = folder.resolve("data");
        var jar = Path.of(System.getProperty("packaged", "target/intervisie-bot.jar"));
        try (var running = RunningBot.ofJar(data, jar)) {
            for (int i = 0; i < (thorough ? 2 : 1); i++) {
                killed(running, data, i, thorough ? 5 : 1);
                running.start();
            }
        }
    }

    private static void killed(RunningBot running, Path data, int session, int kills)
            throws IOException {
        long seed = Long.getLong("seed", 11) + session;
        var run = new Run(new JarBot(running), seed);
        var room = "kamer-" + session;
        var acknowledged = run.play(room, kills);
        long quiet = run.untilQuiet(room);
        running.kill();
        assertThat(Checker.faults(data, room, acknowledged)).as("seed %d", seed).isEmpty();
        System.out.printf(
                "packaged, session %d: %d kills, up after ms %s, quiet after ms %d%n",
                session, run.kills(), run.upAfter(), quiet);
    }
}
