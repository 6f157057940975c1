package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.intervisie.play.Player;
import nl.intervisie.play.Transcript;
import nl.intervisie.play.Weather;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript goes as written through real JDA, in a plain build every other; one goes so when
 * the bot falls, and in the thorough run in every weather. Where it says {@code @discord-private:
 * no threads}, what it has in threads stands in the room itself.
 */
class DiscordTranscriptTest {

    private static final Path FILES = Path.of("../bot-core/src/test/resources/transcripts");

    private static final String NO_THREADS = "\n@discord-private: no threads\n";

    /** All of them in the thorough run; in a plain build one in four, others elsewhere. */
    static List<Path> files() throws IOException {
        try (var files = Files.walk(FILES)) {
            var all = files.filter(it -> it.toString().endsWith(".transcript")).sorted().toList();
            return Boolean.getBoolean("intervisie.thorough")
                    ? all
                    : IntStream.range(0, all.size())
                            .filter(it -> it % 4 == 1)
                            .mapToObj(all::get)
                            .toList();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("files")
    void goesAsWrittenThroughJda(Path file) throws IOException {
        goesAsWritten(Weather.CALM, file);
    }

    @Test
    void theBasicModelGoesAsWrittenWhenTheBotFallsBetweenSayingAndNoting() throws IOException {
        goesAsWritten(Weather.FALLS_AFTER_DELIVERING, FILES.resolve("basic-nl.transcript"));
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnabledIfSystemProperty(named = "intervisie.thorough", matches = "true")
    @EnumSource(value = Weather.class, mode = EnumSource.Mode.EXCLUDE, names = "CALM")
    void theBasicModelGoesAsWrittenInEveryWeather(Weather weather) throws IOException {
        goesAsWritten(weather, FILES.resolve("basic-nl.transcript"));
    }

    private static void goesAsWritten(Weather weather, Path file) throws IOException {
        var transcript = Transcript.of(Files.readString(file));
        var played = Player.play(transcript, weather, DiscordStage::new);
        assertThat(played.text())
                .as("%s, %s", file.getFileName(), weather)
                .isEqualTo(expected(transcript.text()));
    }

    private static String expected(String text) {
        return text.contains(NO_THREADS) ? withoutThreads(text) : text;
    }

    private static String withoutThreads(String text) {
        return text.lines()
                        .filter(it -> !it.startsWith("< [thread opened]"))
                        .map(it -> it.replaceFirst("^< \\[thread: ", "< ["))
                        .map(it -> it.replaceFirst("^< \\[thread", "< [room"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
