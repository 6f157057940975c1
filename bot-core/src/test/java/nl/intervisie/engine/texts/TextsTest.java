package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** Keys that begin so are asked for by the engine itself, not through a phrase or a verb. */
    private static final List<String> OTHERS = List.of("form-");

    private final Texts texts = Texts.load();

    @Test
    void dutchAndEnglishAreThereFromDayOne() {
        assertThat(texts.languages()).contains("nl", "en");
    }

    @Test
    void everyPhraseAndEveryVerbHasATextInEveryLanguage() {
        assertThat(texts.languages())
                .allSatisfy(it -> assertThat(texts.keys(it)).containsAll(used().toList()));
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(texts.languages())
                .allSatisfy(it -> assertThat(texts.keys(it)).isEqualTo(texts.keys("en")));
    }

    @Test
    void noKeyIsUnused() {
        var unused = new TreeSet<>(texts.keys("en"));
        unused.removeAll(used().toList());
        unused.removeIf(key -> OTHERS.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyLanguageHasTheSameOpenPlaces() {
        assertThat(texts.languages())
                .allSatisfy(language ->
                        assertThat(texts.keys(language))
                                .allSatisfy(key ->
                                        assertThat(texts.places(language, key))
                                                .as(key)
                                                .isEqualTo(texts.places("en", key))));
    }

    @Test
    void aButtonHasNoOpenPlaces() {
        assertThat(Verb.values()).allSatisfy(it -> assertThat(texts.label("nl", it)).isNotBlank());
    }

    private static Stream<String> used() {
        return Stream.concat(
                Arrays.stream(Phrase.values()).map(Texts::key),
                Arrays.stream(Verb.values()).map(Texts::key));
    }
}
