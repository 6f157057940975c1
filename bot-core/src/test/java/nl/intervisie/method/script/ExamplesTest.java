package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.method.Pace;
import nl.intervisie.trial.Setting;
import nl.intervisie.trial.StockLines;
import nl.intervisie.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example scripts make sense, are played, and can be lived through. */
class ExamplesTest {

    private static final Path TRANSCRIPTS =
            Path.of("src", "test", "resources", "transcripts", "examples");

    static List<Path> files() {
        return Examples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anExampleIsPlayedInEachOfItsLanguages(Path file) throws IOException {
        for (var language : Examples.method(file).texts().keySet()) {
            var transcript =
                    TRANSCRIPTS.resolve(
                            file.getFileName().toString().replace(".yaml", "-")
                                    + language
                                    + ".transcript");
            assertThat(Files.readAllLines(transcript))
                    .contains("language: " + language)
                    .anyMatch(it -> it.startsWith("script: " + file.getFileName()));
        }
    }

    static Stream<Setting> settings() {
        return files().stream()
                .map(Examples::method)
                .flatMap(method ->
                        IntStream.rangeClosed(method.fewest(), method.most())
                                .boxed()
                                .flatMap(people ->
                                        new Pace(false)
                                                .offered(method, people).stream()
                                                        .limit(1)
                                                        .map(length ->
                                                                Setting.plain(
                                                                        method,
                                                                        method.texts().lastKey(),
                                                                        length,
                                                                        people))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void anExampleCanBeLivedThrough(Setting setting) {
        assertThat(Trial.of(setting, StockLines.in(setting.language())).breaches()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anExampleHasALengthForAsManyPeopleAsItIsFor(Path file) {
        var method = Examples.method(file);
        for (int people = method.fewest(); people <= method.most(); people++) {
            assertThat(new Pace(false).offered(method, people))
                    .as("%d people", people)
                    .isNotEmpty();
        }
    }
}
