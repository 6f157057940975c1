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
    private static final List<String> OTHERS = List.of("form-", "home-", "example-");

    private final Texts texts = Texts.load();

    @Test
    void dutchAndEnglishAreThereFromDayOne() {
        assertThat(texts.languages()).contains("nl", "en");
    }

    @Test
    void everyPhraseAndEveryVerbHasATextInEveryLanguage() {
        var missing = new TreeSet<String>();
        texts.languages()
                .forEach(it -> used().filter(key -> !texts.has(it, key)).forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void noLanguageHasAKeyThatAnotherLacks() {
        var lacking = new TreeSet<String>();
        for (String language : texts.languages()) {
            texts.languages()
                    .forEach(other ->
                            texts.keys(other).stream()
                                    .filter(key -> !texts.has(language, key))
                                    .forEach(key -> lacking.add(key + " in " + language)));
        }
        assertThat(lacking).isEmpty();
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
        var differing = new TreeSet<>(texts.keys("en"));
        differing.removeIf(key ->
                texts.languages().stream()
                        .allMatch(it -> texts.places(it, key).equals(texts.places("en", key))));
        assertThat(differing).isEmpty();
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
