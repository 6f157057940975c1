package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

    private static final String SMALL =
            """
            method: small
            title: { nl: Klein, en: Small }
            people: { from: 3, to: 6 }
            lengths: [60]
            switches: [{ id: suggestions, title: { nl: Rondje, en: Round } }]
            texts:
              nl: { purpose: Eén casus., when: Bij haast. }
              en: { purpose: One case., when: In a hurry. }
            phases:
              - id: offers
                do: offer
                title: { nl: Kiezen, en: Choosing }
                minutes: [10]
                texts:
                  nl: { purpose: a, who: b, not: c, prompt: d }
                  en: { purpose: a, who: b, not: c, prompt: d }
              - id: ideas
                do: suggest
                title: { nl: Ideeën, en: Ideas }
                only-with: suggestions
                thread: true
                minutes: [40]
                texts:
                  nl: { purpose: a, who: b, not: c, prompt: d }
                  en: { purpose: a, who: b, not: c, prompt: d }
              - id: harvest
                do: harvest
                title: { nl: Oogst, en: Harvest }
                minutes: [4]
                texts:
                  nl: { purpose: a, who: b, not: c, prompt: d }
                  en: { purpose: a, who: b, not: c, prompt: d }
            """;

    @Test
    void readsAScript() {
        var method = ((Script.Read) ScriptReader.read(SMALL)).method();
        assertThat(method.id()).isEqualTo("small");
        assertThat(method.fewest()).isEqualTo(3);
        assertThat(method.phase("ideas").texts().get("nl"))
                .containsEntry("title", "Ideeën")
                .containsEntry("not", "c");
    }

    @Test
    void doesNotMindWindows() {
        assertThat(ScriptReader.read(SMALL.replace("\n", "\r\n")))
                .isEqualTo(ScriptReader.read(SMALL));
    }

    @Test
    void refusesAByteOrderMark() {
        assertComplaints("\uFEFF" + SMALL)
                .containsExactly(
                        "1:1 this file begins with an invisible mark, a BOM."
                                + " Save it again as UTF-8 without BOM.");
    }

    @Test
    void saysWhereAndWhatWasMeant() {
        assertComplaints(SMALL.replace("thread: true", "thred: true"))
                .containsExactly(
                        "21:5 \"thred\" is not known in phase \"ideas\". Did you mean \"thread\"?");
    }

    @Test
    void namesAllItKnowsWhenItCanNotGuess() {
        assertComplaints(SMALL.replace("do: suggest", "do: sing"))
                .containsExactly(
                        "18:9 do can not be \"sing\" in phase \"ideas\". Possible here: check-in, offer, tell,"
                                + " ask, summarise, write, restate, suggest, choose, harvest, look-back,"
                                + " sort, answer, observe, relate, discuss, gossip, react, open, commit,"
                                + " break.");
    }

    @Test
    void findsAllFaultsAtOnceFromTopToBottom() {
        assertComplaints(
                        SMALL.replace("method: small", "method: Small One")
                                .replace("from: 3", "from: drie")
                                .replace("lengths: [60]", "lengths: [60, 90]")
                                .replace("minutes: [40]", "minutes: 44")
                                .replace("thread: true", "thread: yes"))
                .extracting(it -> it.replaceAll(" .*", ""))
                .containsExactly("1:9", "3:17", "13:14", "21:13", "22:14", "29:14");
    }

    @Test
    void missesALanguage() {
        assertComplaints(SMALL.replace("title: { nl: Ideeën, en: Ideas }", "title: { nl: Ideeën }"))
                .containsExactly(
                        "19:12 en is missing from the title of phase \"ideas\"."
                                + " The method's title is in nl and en: this must be too.");
    }

    @Test
    void refusesALanguageTheTitleIsNotIn() {
        assertComplaints(SMALL.replace("en: Ideas }", "en: Ideas, fy: Ideeën }"))
                .containsExactly(
                        "19:37 the method's title is not in \"fy\"."
                                + " Add that language to the title of the method, or take this out.");
    }

    @Test
    void missesASentence() {
        assertComplaints(SMALL.replaceFirst("who: b, ", ""))
                .containsExactly(
                        "15:11 \"who\" is missing from the texts of phase \"offers\" in nl. Add a line like who: …");
    }

    @Test
    void refusesAKeyThatStandsThereTwice() {
        assertComplaints(SMALL.replace("thread: true", "thread: true\n    thread: false"))
                .containsExactly("22:5 \"thread\" stands here twice. Keep one of them.");
    }

    @Test
    void wantsMinutesForEveryLength() {
        assertComplaints(SMALL.replace("minutes: [40]", "minutes: [40, 50]"))
                .containsExactly(
                        "22:14 phase \"ideas\" does not have minutes for each length."
                                + " The lengths are [60]: write a number for each, in their order.");
    }

    @Test
    void keepsATenthOfTheLengthFree() {
        assertComplaints(SMALL.replace("minutes: [40]", "minutes: [50]"))
                .containsExactly(
                        "4:10 the phases take 64 minutes together, too many for a length of 60."
                                + " Give them at most 54 minutes: a tenth of the length is kept free.");
    }

    @Test
    void wantsABringerBeforeOneIsNeeded() {
        assertComplaints(SMALL.replace("do: offer", "do: check-in"))
                .containsExactly(
                        "17:5 phase \"ideas\" needs a case bringer, and there is none yet."
                                + " Put a phase with do: offer before it.");
    }

    @Test
    void doesNotMissABringerAfterAPhaseItCouldNotRead() {
        assertComplaints(SMALL.replace("do: offer", "do: ofer"))
                .containsExactly(
                        "11:9 do can not be \"ofer\" in phase \"offers\". Did you mean \"offer\"?");
    }

    @Test
    void refusesTwoPhasesOfOneName() {
        assertComplaints(SMALL.replace("id: ideas", "id: offers"))
                .containsExactly(
                        "17:5 two phases have the id \"offers\". Give one of them another id.");
    }

    @Test
    void refusesASwitchNothingDependsOn() {
        assertComplaints(SMALL.replace("    only-with: suggestions\n", ""))
                .containsExactly(
                        "5:11 nothing depends on the switch \"suggestions\"."
                                + " Give a phase only-with: suggestions, or take the switch out.");
    }

    @Test
    void onlyQuestionsDeepen() {
        assertComplaints(SMALL.replace("thread: true", "deepens: half"))
                .anyMatch(it ->
                        it.startsWith(
                                "21:14 phase \"ideas\" can not deepen. Only a phase with do: ask can."));
    }

    @Test
    void refusesTagsAnchorsAndAliasesTogether() {
        assertComplaints(
                        SMALL.replace("id: offers", "id: &a offers")
                                .replace("id: ideas", "id: *a")
                                .replace("[10]", "!!seq [10]"))
                .extracting(it -> it.replaceAll("\\..*", ""))
                .contains(
                        "10:9 an anchor (&) names something to repeat",
                        "13:14 a tag (!) says how to read this",
                        "17:9 an alias (*) repeats something from elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    a: b: c       | 1:5 a colon is not expected here
                    ->a: b        | 1:1 a tab stands here
                    a: - b        | 1:4 a list can not begin here
                    a: @b         | 1:4 a text can not begin with this sign
                    a: 'b         | 1:4 a quote is opened here and never closed
                    a: [b         | 1:4 a bracket is opened here and never closed
                    a: 'it's'     | 1:8 this does not fit what stands around it
                    a: "\\x"       | 1:7 this can not be read
                    !(%-0         | 1:1 a tag (!) says how to read this
                    """)
    void saysInPlainWordsWhatIsNoYaml(String yaml, String complaint) {
        var faulty = (Script.Faulty) ScriptReader.read(yaml.replace("->", "\t"));
        var first = faulty.complaints().getFirst();
        assertThat(first.line() + ":" + first.column() + " " + first.what()).isEqualTo(complaint);
    }

    private static org.assertj.core.api.ListAssert<String> assertComplaints(String yaml) {
        var faulty = (Script.Faulty) ScriptReader.read(yaml);
        return assertThat(
                faulty.complaints().stream()
                        .map(it ->
                                it.line() + ":" + it.column() + " " + it.what() + ". " + it.hint())
                        .toList());
    }
}
