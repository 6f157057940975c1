package nl.intervisie.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a sentence is looked at, whatever the language. */
class RulebookTest {

    private final Rulebook nl = Rulebooks.builtIn().in("nl").orElseThrow();
    private final Rulebook en = Rulebooks.builtIn().in("en").orElseThrow();

    private static Optional<SpeechAct> act(Rulebook rules, String text) {
        return rules.judge(text).map(Finding::act);
    }

    private static String fired(Rulebook rules, String text) {
        return rules.find(text, Labelled.UNWANTED).map(Finding::fired).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wat heb je al geprobeerd?                                    | OPEN
                    Heb je al geprobeerd om te bellen?                           | ADVICE
                    Heb je dit met je manager besproken?                         | CLOSED
                    Je zegt dat je al geprobeerd hebt om te bellen, toch?        | STATEMENT
                    Kun je daar meer over vertellen?                             | OPEN
                    Kun je hem niet vragen om te stoppen?                        | ADVICE
                    Waarom heb je hem niet gebeld?                               | LEADING
                    Waarom bel je hem niet?                                      | ADVICE
                    Waarom raakt je dit?                                         | OPEN
                    Kan het zijn dat je moe bent?                                | LEADING
                    Wat houdt je tegen om gewoon te gaan?                        | ADVICE
                    Wat als je hem belt?                                         | ADVICE
                    """)
    void dutchIsJudgedByItsRules(String text, SpeechAct act) {
        assertThat(act(nl, text)).contains(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What have you tried?                                         | OPEN
                    Have you tried calling him?                                  | ADVICE
                    Did you talk to her after that?                              | CLOSED
                    What I hear is that you tried calling him, right?            | STATEMENT
                    Could you tell us more?                                      | OPEN
                    Could you just call him?                                     | ADVICE
                    Why didn't you call him?                                     | LEADING
                    Why don't you call him?                                      | ADVICE
                    Could it be that you are tired?                              | LEADING
                    What's stopping you from just going?                         | ADVICE
                    How about calling him?                                       | ADVICE
                    """)
    void englishIsJudgedByItsRules(String text, SpeechAct act) {
        assertThat(act(en, text)).contains(act);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heb je al geprobeerd te bellen",
                "HEB JE AL GEPROBEERD TE BELLEN",
                "héb je ál gepróbeerd te bellen",
                "he\u0301b je al geprobeerd te bellen",
                "heb je al geprobeerdt te bellen",
                "heb je al geporbeerd te bellen",
                "ok maar heb je al geprobeerd te bellen??",
                "hee Sanne, even terug naar gisteren: heb je al geprobeerd te bellen",
                "Lastig zeg 😬 heb je al geprobeerd te bellen",
                "Lastig. heb je al geprobeerd te bellen? succes ermee",
                ":thinking_face: heb je al geprobeerd te bellen",
                "“Heb je al geprobeerd te bellen?”",
            })
    void itIsTheSameHoweverItIsTyped(String text) {
        assertThat(act(nl, text)).contains(SpeechAct.ADVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isn't that obvious",
                "isn’t that obvious",
                "isnt that obvious",
                "so, well, ISN'T that obvious??"
            })
    void apostrophesMakeNoDifference(String text) {
        assertThat(act(en, text)).contains(SpeechAct.LEADING);
    }

    @Test
    void theLastClauseTells() {
        assertThat(act(nl, "Misschien moet je bellen, maar wat wil jij?")).contains(SpeechAct.OPEN);
        assertThat(act(nl, "Wat wil jij? Misschien moet je bellen.")).contains(SpeechAct.ADVICE);
    }

    @Test
    void aTagTurnsWhatIsToldIntoAQuestionAndNothingElse() {
        assertThat(act(nl, "hij doet dat expres, toch?")).contains(SpeechAct.LEADING);
        assertThat(act(nl, "hij doet dat expres")).isEmpty();
        assertThat(act(nl, "waar was je toch")).contains(SpeechAct.OPEN);
        assertThat(act(nl, "ik vind dat lastig toch")).isEmpty();
        assertThat(act(en, "what did he do right")).contains(SpeechAct.OPEN);
    }

    @Test
    void whatSomebodyQuotesIsNotWhatTheySay() {
        assertThat(act(nl, "hij zei \"heb je al geprobeerd te bellen\"")).isEmpty();
        assertThat(act(nl, "wat bedoel je met “waarom bel je niet”?")).contains(SpeechAct.OPEN);
    }

    @Test
    void itQuotesTheWordsThatFiredAsTheyWereTyped() {
        assertThat(fired(nl, "Oké… Héb je al eens geprobeerd te bellen?"))
                .isEqualTo("Héb je al eens geprobeerd");
        assertThat(fired(en, "ok but what’s stopping you from just asking"))
                .isEqualTo("what’s stopping you from just");
    }

    @Test
    void onlyWhatIsNotWantedIsFound() {
        var text = "Heb jij al geprobeerd te bellen?";
        assertThat(nl.find(text, EnumSet.of(SpeechAct.LEADING))).isEmpty();
        assertThat(nl.find(text, Set.of())).isEmpty();
        assertThat(
                        nl.find("Jij hebt al gebeld.", EnumSet.of(SpeechAct.ADDRESSING))
                                .map(Finding::fired))
                .contains("Jij hebt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nl | jij bent gewoon te lief           | true
                    nl | dat is jouw fout                  | true
                    nl | je bent te lief                   | true
                    nl | ze is te lief, weet je wel        | false
                    nl | haar team loopt over haar heen    | false
                    en | your team is tired                | true
                    en | you are too kind                  | true
                    en | she is too kind you know          | false
                    """)
    void speakingToSomebodyIsHeard(String language, String text, boolean addressing) {
        var rules = Rulebooks.builtIn().in(language).orElseThrow();
        assertThat(rules.addressing(text).isPresent()).isEqualTo(addressing);
    }

    @Test
    void nothingIsJudgedInALanguageWithoutRules() {
        assertThat(Rulebooks.builtIn().in("de")).isEmpty();
        assertThat(Rulebooks.builtIn().languages()).containsExactlyInAnyOrder("nl", "en");
    }

    @Test
    void theLanguageOfTheMachineMakesNoDifference() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(act(nl, "IK ZOU GEWOON BELLEN")).contains(SpeechAct.ADVICE);
        } finally {
            Locale.setDefault(before);
        }
    }
}
