package nl.intervisie.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transcript, as written, calm and under every fault. */
class TranscriptTest {

    private static final Path FILES = Path.of("src/test/resources/transcripts");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(it -> it.toString().endsWith(".transcript")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesAsWritten(Path file) throws IOException {
        var transcript = Transcript.of(Files.readString(file));
        var played = Player.play(transcript, Weather.CALM);
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(file, played.text());
        } else {
            assertThat(played.text()).isEqualTo(transcript.text());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesAsWrittenUnderOneFault(Path file) throws IOException {
        var storms = Weather.values();
        int seed = Math.floorMod(file.getFileName().toString().hashCode(), storms.length - 1);
        goesAsWrittenIn(storms[1 + seed], file);
    }

    @Tag("thorough")
    @Tag("at-length")
    @ParameterizedTest
    @MethodSource("files")
    void goesAsWrittenUnderEveryFault(Path file) throws IOException {
        for (var weather : Weather.values()) {
            goesAsWrittenIn(weather, file);
        }
    }

    private static void goesAsWrittenIn(Weather weather, Path file) throws IOException {
        var transcript = Transcript.of(Files.readString(file));
        var played = Player.play(transcript, weather);
        assertThat(played.text())
                .as("%s, %s", file.getFileName(), weather)
                .isEqualTo(transcript.text());
    }
}
