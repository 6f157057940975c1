package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is complained about when somebody changes an example for the worse. */
class ExampleFaultsTest {

    private static ListAssert<String> complaints(String file, String good, String bad)
            throws IOException {
        var text = Files.readString(Examples.DIRECTORY.resolve(file));
        assertThat(text).contains(good);
        var read = ScriptReader.read(text.replace(good, bad));
        assertThat(read).isInstanceOf(Script.Faulty.class);
        return assertThat(
                ((Script.Faulty) read)
                        .complaints().stream()
                                .map(it ->
                                        it.line()
                                                + ":"
                                                + it.column()
                                                + " "
                                                + it.what()
                                                + ". "
                                                + it.hint())
                                .toList());
    }

    @Test
    void thereAreTwoColumns() throws IOException {
        complaints("success.yaml", "      - { nl: Wat jij deed, en: What you did }\n", "")
                .containsExactly(
                        "71:7 there are not two columns in phase \"columns\"."
                                + " Write two names in a list: - { nl: …, en: … }");
    }

    @Test
    void aColumnIsNamedInEachLanguage() throws IOException {
        complaints("success.yaml", "nl: Wat jij deed, ", "")
                .containsExactly(
                        "71:9 nl is missing from column-1 of phase \"columns\"."
                                + " The method's title is in nl and en: this must be too.");
    }

    @Test
    void onlySortingHasColumns() throws IOException {
        complaints("success.yaml", "do: sort", "do: restate")
                .containsExactly(
                        "69:9 phase \"columns\" does not work on what was given before."
                                + " Take out the line with of: it belongs with do: answer, choose, sort.",
                        "71:7 there is nothing to put in columns in phase \"columns\"."
                                + " Take columns out: only do: sort has them.");
    }

    @Test
    void onlyQuestionsAreWarmOrCold() throws IOException {
        complaints("success.yaml", "columns:\n", "title-of-columns:\n")
                .anyMatch(it -> it.startsWith("69:9 phase \"columns\" works on what \"factors\""));
    }

    @Test
    void anOtherNameForAColumnThanALanguageIsSeen() throws IOException {
        complaints("success.yaml", "en: What you did }", "en: What you did, and how }")
                .containsExactly(
                        "71:47 \"and how\" is not the code of a language."
                                + " Use a code like nl or en. A text with a comma in it needs quotes.");
    }

    @Test
    void minutesCountAsOftenAsAPhaseIsGoneThrough() throws IOException {
        complaints("troika.yaml", "minutes: [2, 2]", "minutes: [3, 2]")
                .containsExactly(
                        "6:10 the phases take 57 minutes together, too many for a length of 60."
                                + " Give them at most 54 minutes: a tenth of the length is kept free.");
    }

    @Test
    void aWordWithTwoLettersSwappedIsGuessed() throws IOException {
        complaints("first.yaml", "do: ask", "do: aks").last().asString().endsWith("\"ask\"?");
    }

    @Test
    void whatIsBroughtIsOneOfThreeWords() throws IOException {
        complaints("success.yaml", "brings: story", "brings: success")
                .containsExactly(
                        "4:9 brings can not be \"success\" in this script."
                                + " Possible here: case, story, question.");
        complaints("success.yaml", "brings: story", "brings: verhaal")
                .last()
                .asString()
                .endsWith("Did you mean \"story\"?");
    }

    @Test
    void whatIsOnceACaseIsNotInTheRowAgain() throws IOException {
        complaints("twice.yaml", "to: reflection, times", "to: harvest, times")
                .anyMatch(it ->
                        it.startsWith(
                                "6:9 phase \"harvest\" can not be done again for the same case."));
        complaints("twice.yaml", "do: relate", "do: write")
                .anyMatch(it ->
                        it.startsWith(
                                "6:9 phase \"reflection\" can not be done again for the same case."));
        complaints("twice.yaml", "do: relate", "do: relate\n    seen: blind")
                .anyMatch(it ->
                        it.startsWith(
                                "6:9 phase \"reflection\" can not be done again for the same case."));
    }

    @Test
    void aCaseIsOfferedWhereRoundsBeginOrBeforeThem() throws IOException {
        complaints(
                        "every-kind.yaml",
                        "switches:\n",
                        "rounds: { from: arriving, to: telling, times: 2 }\nswitches:\n")
                .anyMatch(it ->
                        it.contains(
                                "a case is offered in the middle of rounds."
                                        + " Let rounds begin with the phase with do: offer, or after it."));
    }

    @Test
    void onlyAQuestionIsFollowedUp() throws IOException {
        complaints("first.yaml", "do: tell", "do: tell\n    follow-up: none")
                .containsExactly(
                        "22:16 \"follow-up\" does not belong in phase \"telling\"."
                                + " Use it with do: answer, ask.");
        complaints("first.yaml", "do: ask", "do: ask\n    follow-up: two")
                .containsExactly(
                        "32:16 follow-up can not be \"two\" in phase \"questions\"."
                                + " Possible here: one, none.");
    }

    @Test
    void whoPromisesToReadNothingDoesNotTakePart() throws IOException {
        complaints("first.yaml", "do: ask", "do: ask\n    away: bringer")
                .containsExactly(
                        "32:11 the case bringer can not be away from phase \"questions\" and take part in it."
                                + " Write silent: bringer too, or take away out.");
    }

    /** What a word processor, a web page or a hurry makes of a line, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "do: ask | do:ask | 31:7 there is no space after the colon",
                "prompt: I will… | prompt: “First: I will” | 50:17 these are curly quotes",
                "  - id: step | – id: step | 41:3 here stands a long dash",
                "    do: commit | \u00a0   do: commit | here stands a space that is none",
                "purpose: We hear what happened. | purpose: #1 is to hear | 26:17 nothing stands behind purpose",
                "do: harvest | do: oogst | Did you mean \"harvest\"?",
                "phases: | fasen: | Did you mean \"phases\"?",
                "do: ask | do: answer\\n    of: vragen | Before it are: cases, telling.",
                "do: ask | do: ask\\n    of: telling | it belongs with do: answer, choose, sort.",
                "do: ask | do: ask\\n    only-with: extra | There are none yet.",
                "do: harvest | do: harvest\\n    ends: time | can not end by time"
            })
    void aBeginnersSlipIsNamed(String good, String bad, String said) throws IOException {
        complaints("first.yaml", good, bad.replace("\\n", "\n")).anyMatch(it -> it.contains(said));
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004\u00ff, this is a Word file",
        "{\\rtf1 \u00e9, this is rich text",
        "%PDF-1.7 \u00ff, this is a PDF",
        "\u00ff\u00fem\u0000, written in UTF-16",
        "m\u00e9thod: x, is not written in UTF-8"
    })
    void aFileThatIsNoPlainTextIsNamed(String begin, String said) {
        var read = ScriptReader.read(begin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(((Script.Faulty) read).complaints())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains(said));
    }
}
