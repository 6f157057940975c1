package nl.intervisie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The simulation can fail: whatever is broken on purpose, the judge finds, and says in which run.
 */
class SabotageTest {

    private static final int SEEDS = 100;
    private static final Path TRANSCRIPTS = Path.of("target", "simulation");

    @ParameterizedTest
    @EnumSource
    void isFound(Sabotage sabotage) throws IOException {
        var found =
                LongStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> Simulation.run(seed, sabotage.fitting()))
                        .filter(run -> !run.broken().isEmpty())
                        .findFirst();
        assertThat(found).as("%s in %s seeds", sabotage, SEEDS).isPresent();
        var run = found.orElseThrow();
        Files.createDirectories(TRANSCRIPTS);
        var transcript = TRANSCRIPTS.resolve(sabotage + ".txt");
        Files.writeString(transcript, run.transcript());
        System.out.printf("%s is found by %s%n  %s%n", sabotage, run.verdict(), transcript);
    }
}
