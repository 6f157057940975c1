package nl.intervisie.rehearsal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there after the process was killed, and doing it again changes nothing.
 */
class KillTest {

    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        for (var run : List.of("first", "second", "third")) {
            var acknowledged = talkUntilKilled(run, 150);
            try (var house = Houses.in(folder)) {
                for (var act : acknowledged) {
                    assertThat(house.done(act)).as(act).isPresent();
                }
                var last = acknowledged.getLast();
                assertThat(textsIn(house)).contains(last);
                var ref = house.change(draft -> draft.once(last, () -> "done again"));
                assertThat(ref).isNotEqualTo("done again");
                assertThat(textsIn(house)).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> textsIn(House house) {
        return house.room("oefenkamer").sayings().stream()
                .map(saying -> ((Content.Typed) saying.content()).text())
                .toList();
    }

    private List<String> talkUntilKilled(String run, int acts) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Mouth.class.getName(),
                                folder.toString(),
                                run)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = new ArrayList<String>();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == acts) {
                    process.toHandle()
                            .destroyForcibly(); // Process.destroyForcibly would close the stream
                    // too
                }
            }
            return lines;
        }
    }
}
