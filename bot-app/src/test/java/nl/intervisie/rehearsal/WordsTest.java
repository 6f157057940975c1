package nl.intervisie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoe merkte je dat?",
                "regel 1\n\tregel 2",
                "👩‍👩‍👧‍👦 en 🇳🇱",
                "z\u0335\u0322a\u0336l\u0337go",
                "\u202Eomgekeerd\u202C",
                "a\u200Bb",
                "<script>alert(1)</script>"
            })
    void textStaysAsItWasTyped(String text) {
        assertThat(Words.clean(text)).isEqualTo(text);
    }

    @Test
    void thereIsOneKindOfLineEnd() {
        assertThat(Words.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\uD800", "\uDFFF", "\uFFFF", "\u0085"})
    void whatIsNoCharacterBecomesAVisibleSign(String text) {
        assertThat(Words.clean("a" + text + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "\u200B\u200D", "\u00A0", "\u2800", "\u3164", "\u202E"})
    void whatNobodySeesIsBlank(String text) {
        assertThat(Words.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ? ", "👍", "\uFFFD"})
    void whatSomebodySeesIsNotBlank(String text) {
        assertThat(Words.isBlank(text)).isFalse();
    }
}
