package nl.intervisie.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends: no exception, and no longer than a message may take. */
class HostileTest {

    private static final int LONGEST = 40_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a",
                "je ",
                "heb je ",
                "waarom ",
                "waarom je niet ",
                ", ",
                "\"",
                "“je ",
                ":",
                ":a",
                "?",
                "\n",
                "\u0301",
                "\u0301\u0316\u0345",
                "\u0000",
                "\uD83D",
                "\uDE00",
                "👩‍👩‍👧 ",
                "\u202E",
                "en maar ",
                "'",
                "z'n ",
                "..",
                "*",
                "(((",
                "@you ",
                "könnte ",
                "ß",
                "ﬀ",
                "İ",
                "。",
                "geprobeert ",
                "wat als je nou eens ",
                "-"
            })
    void fortyThousandLettersOfAnything(String piece) {
        var text = piece.repeat(LONGEST / piece.length());
        for (var language : Rulebooks.builtIn().languages()) {
            var rules = Rulebooks.builtIn().in(language).orElseThrow();
            assertThatCode(
                            () -> {
                                rules.judge(text);
                                rules.addressing(text);
                            })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anyLettersInAnyOrder() {
        var dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int letters = dice.nextInt(80); letters > 0; letters--) {
                text.append(
                        (char)
                                (dice.nextInt(4) == 0
                                        ? dice.nextInt(0x10000)
                                        : 32 + dice.nextInt(96)));
            }
            for (var language : Rulebooks.builtIn().languages()) {
                var rules = Rulebooks.builtIn().in(language).orElseThrow();
                var found = rules.judge(text.toString());
                found.ifPresent(it -> assertThat(text.toString()).contains(it.fired()));
            }
        }
    }

    /** Only the end of a long message is looked at: ten times as long takes no more steps. */
    @Test
    void aLongMessageIsJudgedByItsEnd() {
        var advice = " heb je al geprobeerd te bellen?";
        var nl = Rulebooks.builtIn().in("nl").orElseThrow();
        assertThat(nl.judge("bla ".repeat(LONGEST / 4) + "." + advice).map(Finding::act))
                .contains(SpeechAct.ADVICE);
        assertThat(Tokens.of("a b. ".repeat(LONGEST)).size())
                .isEqualTo(Tokens.of("a b. ".repeat(LONGEST / 10)).size());
    }

    /** Where a sentence is cut, nothing begins. */
    @Test
    void theMiddleOfALongSentenceIsNotItsBeginning() {
        var nl = Rulebooks.builtIn().in("nl").orElseThrow();
        for (int words = 50; words < 70; words++) {
            var text = "ze zeiden dat ik misschien" + " moet je".repeat(words);
            assertThat(nl.judge(text)).as("%s words", words).isEmpty();
        }
    }
}
