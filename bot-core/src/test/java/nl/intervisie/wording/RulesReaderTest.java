package nl.intervisie.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a language: what each line means, and what is said of a line that means nothing. */
class RulesReaderTest {

    private static Optional<String> rule(String text, String... lines) {
        return RulesReader.read(List.of(lines)).judge(text).map(Finding::rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a b        ; a b c     ; true
                    a b        ; a c b     ; false
                    a b        ; c a b     ; false
                    a .. b     ; a c d b   ; true
                    a .. b     ; a c d     ; false
                    .. b       ; a b c     ; true
                    a b $      ; a b       ; true
                    a b $      ; a b c     ; false
                    a (x) b    ; a b       ; true
                    a (x) b    ; a x b     ; true
                    a (x) b    ; a y b     ; false
                    a x|y b    ; a y b     ; true
                    a !x b     ; a y b     ; true
                    a !x b     ; a x b     ; false
                    a _ b      ; a z b     ; true
                    a _ b      ; a b       ; false
                    ma* b      ; maar b    ; true
                    *en b      ; lopen b   ; true
                    a b ?      ; a b?      ; true
                    a b ?      ; a b       ; false
                    """)
    void aShapeSaysWhichWordsItFits(String shape, String text, boolean fits) {
        assertThat(rule(text, "advice it: " + shape).isPresent()).isEqualTo(fits);
    }

    @Test
    void theFirstLineThatFitsHolds() {
        assertThat(rule("a b c", "open one: a b", "advice two: a")).contains("one");
        assertThat(rule("a c", "open one: a b", "advice two: a")).contains("two");
    }

    @Test
    void setsLeadsJoinsAndOtherSpellingsAreKnownFromTheirLineOn() {
        assertThat(rule("well a", "set letter = a b", "lead: well, so then", "advice it: @letter"))
                .contains("it");
        assertThat(rule("so then b", "lead: well, so then", "advice it: b")).contains("it");
        assertThat(rule("x but a", "join = but", "lead: but", "advice it: a")).contains("it");
        assertThat(rule("dunno a", "same dunno = dont know", "advice it: dont know"))
                .contains("it");
        assertThat(rule("considred", "advice it: considered")).contains("it");
        assertThat(rule("tird", "advice it: tired")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense           | line 2: there is no : or =
                    praise it: a       | line 2
                    advice it: @nobody | line 2: no set @nobody
                    advice it: ..      | line 2: a shape needs a word
                    rewrite it = a     | line 2: a rewrite needs two questions
                    """)
    void aLineThatMeansNothingIsNamed(String line, String complaint) {
        assertThatThrownBy(() -> RulesReader.read(List.of("# a language", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(complaint);
    }
}
