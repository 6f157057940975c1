package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.intervisie.play.Player;
import nl.intervisie.play.Transcript;
import nl.intervisie.play.Weather;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript goes as written through real Bolt, in a plain build every other; one goes so in
 * every weather.
 */
class SlackTranscriptTest {

    private static final Path FILES = Path.of("../bot-core/src/test/resources/transcripts");

    /** All of them in the thorough run; in a plain build one in four, others elsewhere. */
    static List<Path> files() throws IOException {
        try (var files = Files.walk(FILES)) {
            var all = files.filter(it -> it.toString().endsWith(".transcript")).sorted().toList();
            return Boolean.getBoolean("intervisie.thorough")
                    ? all
                    : IntStream.range(0, all.size())
                            .filter(it -> it % 4 == 0)
                            .mapToObj(all::get)
                            .toList();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("files")
    void goesAsWrittenThroughBolt(Path file) throws IOException {
        goesAsWritten(Weather.CALM, file);
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, mode = EnumSource.Mode.EXCLUDE, names = "CALM")
    void theBasicModelGoesAsWrittenInEveryWeather(Weather weather) throws IOException {
        goesAsWritten(weather, FILES.resolve("basic-nl.transcript"));
    }

    private static void goesAsWritten(Weather weather, Path file) throws IOException {
        var transcript = Transcript.of(Files.readString(file));
        var played = Player.play(transcript, weather, SlackStage::new);
        assertThat(played.text())
                .as("%s, %s", file.getFileName(), weather)
                .isEqualTo(transcript.text());
    }
}
