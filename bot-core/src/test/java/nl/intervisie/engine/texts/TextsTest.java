package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.intervisie.method.Brings;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** Keys that begin so are asked for by the engine itself, not through a phrase or a verb. */
    private static final List<String> OTHERS = List.of("form-", "home-", "example-", "noun-");

    /** Texts for where there is no session yet, and practice, which is always on a case. */
    private static final Pattern ALWAYS_A_CASE =
            Pattern.compile("help|recommended|home-.*|example-.*|.*(practice|example).*");

    private static final Pattern CASE =
            Pattern.compile("(?i)(?<!/intervisie )\\b(casus|cases?\\b)");

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
                texts.languages().stream().allMatch(it -> asked(it, key).equals(asked("en", key))));
        assertThat(differing).isEmpty();
    }

    /** Without the words that every text may use: a language has its own way with those. */
    private SortedSet<String> asked(String language, String key) {
        var places = new TreeSet<>(texts.places(language, key));
        places.removeAll(Set.of("brings", "case", "cases", "the_case", "bringer"));
        return places;
    }

    @Test
    void whatIsBroughtHasTheWordOfTheMethod() {
        assertThat(said(Brings.CASE)).containsExactly("Ik heb een casus", "Casus inbrengen");
        assertThat(said(Brings.STORY)).containsExactly("Ik heb een verhaal", "Verhaal inbrengen");
        assertThat(said(Brings.QUESTION))
                .containsExactly("Ik breng een vraag in", "Vraag inbrengen");
    }

    private List<String> said(Brings brings) {
        var about = texts.about(brings);
        return List.of(about.label("nl", Verb.OFFER), about.plain("nl", "form-title-offer"));
    }

    @Test
    void itsBringerHasTheNameThatGoesWithIt() {
        assertThat(texts.plain("en", "refused-sorting")).startsWith("The case bringer is");
        assertThat(texts.about(Brings.STORY).plain("en", "refused-sorting"))
                .startsWith("The bringer is");
    }

    @Test
    void noTextCallsAStoryACase() {
        var calling = new TreeSet<String>();
        for (String language : texts.languages()) {
            new Brought(Brings.STORY)
                    .patterns(language).entrySet().stream()
                            .filter(it -> !ALWAYS_A_CASE.matcher(it.getKey()).matches())
                            .filter(it -> CASE.matcher(it.getValue()).find())
                            .forEach(it -> calling.add(language + " " + it));
        }
        assertThat(calling).isEmpty();
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
