package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span.Moment;
import nl.intervisie.chat.Span.Moment.Style;
import nl.intervisie.chat.Span.Plain;
import nl.intervisie.chat.Span.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void countsAsTheLanguageDoes() {
        String questions = "{n, plural, =0 {Geen vragen} one {# vraag} other {# vragen}}.";
        assertThat(filled(questions, Map.of("n", 0))).isEqualTo("Geen vragen.");
        assertThat(filled(questions, Map.of("n", 1))).isEqualTo("1 vraag.");
        assertThat(filled(questions, Map.of("n", 2L))).isEqualTo("2 vragen.");
        assertThat(filled(questions, Map.of("n", 1200))).isEqualTo("1.200 vragen.");
    }

    @Test
    void countsWithoutThoseAlreadyNamed() {
        String others =
                "{n, plural, offset:1 =1 {Ana} one {Ana en nog # ander} other {Ana en nog # anderen}}";
        assertThat(filled(others, Map.of("n", 1))).isEqualTo("Ana");
        assertThat(filled(others, Map.of("n", 2))).isEqualTo("Ana en nog 1 ander");
        assertThat(filled(others, Map.of("n", 4))).isEqualTo("Ana en nog 3 anderen");
    }

    @Test
    void putsThingsInOrder() {
        String turn = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} turn";
        assertThat(Template.of(turn, Grammar.of("en")).line(Map.of("n", 2)))
                .isEqualTo(Line.of("2nd turn"));
    }

    @Test
    void choosesByAWord() {
        String wanted =
                "{wanted, select, insight {Inzicht} options {Mogelijkheden} other {Iets anders}}";
        assertThat(filled(wanted, Map.of("wanted", "options"))).isEqualTo("Mogelijkheden");
        assertThat(filled(wanted, Map.of("wanted", "silence"))).isEqualTo("Iets anders");
    }

    @Test
    void leavesOneTextInsideAnother() {
        String nested =
                "{n, plural, one {{how, select, late {{n} te laat} other {{n} op tijd}}} other {# samen}}";
        assertThat(filled(nested, Map.of("n", 1, "how", "late"))).isEqualTo("1 te laat");
    }

    @Test
    void readsApostrophesAsPeopleWriteThem() {
        assertThat(filled("Foto's, 's middags, {a}'s beurt", Map.of("a", "Eva")))
                .isEqualTo("Foto's, 's middags, Eva's beurt");
    }

    @Test
    void putsSpansInUntouched() {
        var until = new Moment(MONDAY, Style.TIME);
        assertThat(
                        line(
                                "{wie}: {wat}, tot {tijd}.",
                                Map.of(
                                        "wie",
                                        new Plain("Ana"),
                                        "wat",
                                        new Quote("hoi"),
                                        "tijd",
                                        until)))
                .isEqualTo(
                        new Line(
                                java.util.List.of(
                                        new Plain("Ana: "),
                                        new Quote("hoi"),
                                        new Plain(", tot "),
                                        until,
                                        new Plain("."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{n}",
                "'{",
                "#",
                "{n, plural, other {x}}",
                "\uE000\uF8FF\uDBFF\uDFFD",
                "\u0000",
                "''",
                ""
            })
    void neverReadsSomebodysWordsAsAPattern(String words) {
        assertThat(
                        line(
                                        "{n, plural, other {# keer: {wat}}}",
                                        Map.of("n", 2, "wat", new Quote(words)))
                                .spans())
                .containsExactly(new Plain("2 keer: "), new Quote(words));
    }

    @Test
    void saysWhichPlaceStayedEmpty() {
        assertThatThrownBy(() -> line("{wie} vertelt", Map.of())).hasMessageContaining("{wie}");
        assertThatThrownBy(() -> line("{n, plural, other {#}}", Map.of("n", "twee")))
                .hasMessageContaining("{n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{n, plural, one {#}}",
                "{n, number}",
                "{at, date, short}",
                "{n, plural}",
                "}",
                "#",
                "{n, plural, other {{x, select, other {#}}}}"
            })
    void refusesAPatternItCanNotSay(String pattern) {
        assertThatThrownBy(() -> Template.of(pattern, Grammar.of("nl")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsItsPlacesInEveryForm() {
        String pattern = "{a} {n, plural, =0 {{b}} other {{c, select, x {{d}} other {}}}}";
        assertThat(Template.of(pattern, Grammar.of("nl")).places())
                .containsExactly("a", "b", "c", "d", "n");
    }

    private static String filled(String pattern, Map<String, ?> args) {
        return ((Plain) line(pattern, args).spans().getFirst()).text();
    }

    private static Line line(String pattern, Map<String, ?> args) {
        return Template.of(pattern, Grammar.of("nl")).line(args);
    }
}
