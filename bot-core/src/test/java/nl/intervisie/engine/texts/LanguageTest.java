package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.intervisie.chat.Line;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.Script;
import nl.intervisie.method.script.ScriptReader;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language more is only files: shown with one that nobody speaks. */
class LanguageTest {

    private static final String PLAIN = "aeiouyAEIOUYcnsCNS";
    private static final String ACCENTED = "åéîöûýÅÉÎÖÛÝçñšÇÑŠ";

    private Path texts;
    private ClassLoader loader;

    @BeforeEach
    void putFilesOnTheClassPath(@TempDir Path folder) throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        Files.writeString(texts.resolve("languages"), "xx\n");
    }

    @Test
    void aBundleAndALineInTheIndexAreALanguage() throws IOException {
        bundle(
                english().entrySet().stream()
                        .map(it -> it.getKey() + "=" + accented(it.getValue()))
                        .collect(Collectors.joining("\n")));
        var all = Texts.loadedBy(loader);
        assertThat(all.languages()).containsExactly("en", "nl", "xx");
        assertThat(all.keys("xx")).isEqualTo(all.keys("en"));
        assertThat(all.keys("en"))
                .allSatisfy(it -> assertThat(all.places("xx", it)).isEqualTo(all.places("en", it)));
        assertThat(all.label("xx", Verb.JOIN)).isEqualTo("Î'm îñ");
        assertThat(all.line("xx", Phrase.REFUSED_HELD, Map.of()))
                .isEqualTo(Line.of(accented(all.plain("en", "refused-held", Map.of()))));
    }

    @Test
    void aLanguageInTheIndexMustHaveItsBundle() {
        assertThatThrownBy(() -> Texts.loadedBy(loader))
                .hasMessageContaining("texts_xx.properties");
    }

    @Test
    void aBundleSaysAKeyOnce() throws IOException {
        bundle("a=b\na=c");
        assertThatThrownBy(() -> Texts.loadedBy(loader)).hasMessageContaining("says a twice");
    }

    @Test
    void aTextThatCanNotBeReadIsNamed() throws IOException {
        bundle("a={b");
        assertThatThrownBy(() -> Texts.loadedBy(loader)).hasMessageContaining("texts_xx: a: ");
    }

    @Test
    void nobodySpeaksALanguageWithoutTexts() {
        assertThatThrownBy(() -> Texts.load().line("qq", "refused-held", Map.of()))
                .hasMessageContaining("no texts in qq");
    }

    @Test
    void everyMethodOnOfferSpeaksEveryLanguage() {
        var languages = Texts.load().languages();
        assertThat(Catalogue.builtIn().offered())
                .allSatisfy(it -> assertThat(it.texts().keySet()).isEqualTo(languages));
    }

    @Test
    void aMethodMaySpeakAnyLanguage() throws IOException {
        try (var in =
                Objects.requireNonNull(getClass().getResourceAsStream("/methods/pseudo.yaml"))) {
            Method pseudo = ((Script.Read) ScriptReader.read(in.readAllBytes())).method();
            assertThat(pseudo.text("xx", "title")).isEqualTo("Þşéúðö");
            assertThat(pseudo.phase("offers").text("xx", "who")).isEqualTo("Ƀƀ.");
            assertThat(pseudo.text("nl", "title")).isEqualTo("Þşéúðö");
        }
    }

    private void bundle(String text) throws IOException {
        Files.writeString(texts.resolve("texts_xx.properties"), text);
    }

    private Map<String, String> english() {
        return new Bundles(getClass().getClassLoader()).of("en");
    }

    /** The pattern with accents on all that is said, and none on what ICU reads. */
    private static String accented(String pattern) {
        var text = new StringBuilder();
        int depth = 0;
        for (char letter : pattern.toCharArray()) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int at = depth == 0 ? PLAIN.indexOf(letter) : -1;
            text.append(at < 0 ? letter : ACCENTED.charAt(at));
        }
        return text.toString();
    }
}
