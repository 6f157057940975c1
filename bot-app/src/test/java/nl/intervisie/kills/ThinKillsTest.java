package nl.intervisie.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The thin main, killed at random moments of scripted sessions: nothing acknowledged is lost,
 * nothing is said twice.
 */
class ThinKillsTest {

    @TempDir Path folder;

    /** Three kills in a plain build, fifty in the thorough one. */
    @Test
    @Tag("thorough")
    void nothingIsLostWhenTheBotIsKilled() throws IOException {
        boolean thorough = Boolean.getBoolean("intervisie.thorough");
        killed(thorough ? 10 : 1, thorough ? 5 : 3, Long.getLong("seed", 20260302));
    }

    private void killed(int sessions, int killsEach, long seed) throws IOException {
        var data = folder.resolve("data");
        for (int i = 0; i < sessions; i++) {
            var bot = new ThinBot(data);
            var run = new Run(bot, seed + i);
            bot.start();
            var room = "room" + i;
            var acknowledged = run.play(room, killsEach);
            long quiet = run.untilQuiet(room);
            bot.kill();
            assertThat(Checker.faults(data, room, acknowledged))
                    .as("seed %d, session %d", seed, i)
                    .isEmpty();
            System.out.printf(
                    "session %d: %d kills, up after ms %s, quiet after ms %d%n",
                    i, run.kills(), run.upAfter(), quiet);
        }
    }
}
