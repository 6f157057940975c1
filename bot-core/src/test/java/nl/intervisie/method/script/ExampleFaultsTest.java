package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

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
                        "70:7 there are not two columns in phase \"columns\"."
                                + " Write two names in a list: - { nl: …, en: … }");
    }

    @Test
    void aColumnIsNamedInEachLanguage() throws IOException {
        complaints("success.yaml", "nl: Wat jij deed, ", "")
                .containsExactly(
                        "70:9 nl is missing from column-1 of phase \"columns\"."
                                + " The method's title is in nl and en: this must be too.");
    }

    @Test
    void onlySortingHasColumns() throws IOException {
        complaints("success.yaml", "do: sort", "do: restate")
                .containsExactly(
                        "70:7 there is nothing to put in columns in phase \"columns\"."
                                + " Take columns out: only do: sort has them.");
    }

    @Test
    void onlyQuestionsAreWarmOrCold() throws IOException {
        complaints("success.yaml", "columns:\n", "title-of-columns:\n")
                .anyMatch(it -> it.startsWith("68:9 phase \"columns\" works on what \"factors\""));
    }

    @Test
    void anOtherNameForAColumnThanALanguageIsSeen() throws IOException {
        complaints("success.yaml", "en: What you did }", "en: What you did, and how }")
                .containsExactly(
                        "70:47 \"and how\" is not the code of a language."
                                + " Use a code like nl or en. A text with a comma in it needs quotes.");
    }

    @Test
    void minutesCountAsOftenAsAPhaseIsGoneThrough() throws IOException {
        complaints("troika.yaml", "minutes: [2, 2]", "minutes: [3, 2]")
                .containsExactly(
                        "5:10 the phases take 57 minutes together, too many for a length of 60."
                                + " Give them at most 54 minutes: a tenth of the length is kept free.");
    }

    @Test
    void aWordWithTwoLettersSwappedIsGuessed() throws IOException {
        complaints("first.yaml", "do: ask", "do: aks").last().asString().endsWith("\"ask\"?");
    }

    @Test
    void whoPromisesToReadNothingDoesNotTakePart() throws IOException {
        complaints("first.yaml", "do: ask", "do: ask\n    away: bringer")
                .containsExactly(
                        "32:11 the case bringer can not be away from phase \"questions\" and take part in it."
                                + " Write silent: bringer too, or take away out.");
    }
}
