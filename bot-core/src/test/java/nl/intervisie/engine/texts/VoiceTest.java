package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine can hear of the voice; the rest is reading aloud. */
class VoiceTest {

    private static final int LONGEST = 300;
    private static final int LONGEST_REFUSAL = 140;
    private static final int LONGEST_BUTTON = 32;

    private static final Pattern NEVER =
            Pattern.compile("!|\\.\\.\\.|  |^ | $|\\p{IsEmoji_Presentation}|UTC|PT\\d");
    private static final Map<String, Pattern> AVOIDED =
            Map.of(
                    "nl",
                            words(
                                    "u",
                                    "uw",
                                    "uzelf",
                                    "de gebruiker",
                                    "middels",
                                    "dient",
                                    "dienen te",
                                    "betreffende",
                                    "inzake",
                                    "omtrent",
                                    "teneinde",
                                    "derhalve",
                                    "tevens",
                                    "indienen",
                                    "ten behoeve van",
                                    "gelieve",
                                    "omarm\\w*",
                                    "krachtige?",
                                    "(mooie|goede|sterke) vraag",
                                    "super",
                                    "top",
                                    "maak een keuze",
                                    "uit het volgende",
                                    "verbinding",
                                    "groeien",
                                    "helaas",
                                    "fout",
                                    "ongeldige?",
                                    "sorry"),
                    "en",
                            words(
                                    "please note",
                                    "awesome",
                                    "great",
                                    "amazing",
                                    "let's dive",
                                    "dive in",
                                    "submit",
                                    "user",
                                    "(good|powerful) question",
                                    "journey",
                                    "excited",
                                    "utilize",
                                    "leverage",
                                    "in order to",
                                    "kindly",
                                    "oops",
                                    "unfortunately",
                                    "invalid",
                                    "error",
                                    "sorry",
                                    "successfully"));

    private static Pattern words(String... words) {
        int flags =
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void speaksAsAGoodColleague(String language) {
        var avoided = avoided(language);
        assertThat(all(language))
                .isNotEmpty()
                .allSatisfy((key, text) ->
                        assertThat(text)
                                .hasSizeLessThanOrEqualTo(LONGEST)
                                .doesNotContainPattern(NEVER)
                                .doesNotContainPattern(avoided));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void refusesInAtMostTwoShortSentences(String language) {
        assertThat(starting("refused-", language))
                .isNotEmpty()
                .allSatisfy((key, text) ->
                        assertThat(text)
                                .hasSizeLessThanOrEqualTo(LONGEST_REFUSAL)
                                .matches("[^.?…]+[.]( [^.?…]+[.])?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void callsButtonsByTheAct(String language) {
        assertThat(starting("verb-", language))
                .isNotEmpty()
                .allSatisfy((key, text) ->
                        assertThat(text)
                                .hasSizeBetween(2, LONGEST_BUTTON)
                                .doesNotMatch(".*[.:?…]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kies nu!",
                "Wilt u kiezen?",
                "Middels een knop.",
                "Een krachtige vraag.",
                "Nog even...",
                "Goed 👍",
                "Om 10 uur UTC"
            })
    void hearsWhatAColleagueWouldNotSay(String text) {
        assertThat(NEVER.matcher(text).find() || avoided("nl").matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void neverGivesTwoActsOneName(String language) {
        assertThat(starting("verb-", language).values()).doesNotHaveDuplicates();
    }

    private static Pattern avoided(String language) {
        return AVOIDED.getOrDefault(language, NEVER);
    }

    private static SortedMap<String, String> starting(String prefix, String language) {
        var some = new TreeMap<>(bundle(language));
        some.keySet().removeIf(it -> !it.startsWith(prefix));
        return some;
    }

    private static SortedMap<String, String> all(String language) {
        var all = new TreeMap<>(bundle(language));
        Catalogue.builtIn().offered().forEach(it -> all.putAll(texts(it, language)));
        return all;
    }

    private static SortedMap<String, String> texts(Method method, String language) {
        var all = new TreeMap<String, String>();
        List.of("title", "purpose", "when")
                .forEach(it -> all.put(method.id() + " " + it, method.text(language, it)));
        method.phases()
                .forEach(phase ->
                        phase.texts()
                                .getOrDefault(language, new TreeMap<>())
                                .forEach((field, text) ->
                                        all.put(
                                                method.id() + " " + phase.id() + " " + field,
                                                text)));
        return all;
    }

    private static SortedMap<String, String> bundle(String language) {
        return new Bundles(VoiceTest.class.getClassLoader()).of(language);
    }
}
