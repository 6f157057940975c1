package nl.intervisie.rehearsal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's texts are complete in every language. */
class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("nl").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    @Test
    void bothLanguagesAreToldTheSame() throws IOException {
        var nl = texts("nl");
        var en = texts("en");
        for (var key : nl.stringPropertyNames()) {
            assertThat(arguments(en.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(nl.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTextCanBeSaid(String language) throws IOException {
        var texts = texts(language);
        for (var key : texts.stringPropertyNames()) {
            var said = new MessageFormat(texts.getProperty(key), Locale.of(language));
            assertThat(said.format(new Object[] {1, 2})).as(key).isNotBlank().doesNotContain("{");
            assertThat(texts.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    private static String arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(r -> r.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        TextsTest.class.getResourceAsStream(
                                "/rehearsal_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
