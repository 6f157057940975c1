package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NastyScriptTest {

    private static final int MEGA = 1_000_000;

    static Stream<String> nasty() {
        return Stream.of(
                "",
                " ",
                "\n\n",
                "\uFEFF",
                "# only a remark",
                "---",
                "--- ---",
                "...",
                "a",
                "- a",
                "[]",
                "{}",
                "~",
                "!(%-0",
                "!",
                "!!",
                "!!java/lang.Runtime x",
                "!<tag:yaml.org,2002:str> x",
                "&a",
                "*a",
                "&a *a",
                "%YAML 9.9\n---\na",
                "%YAML 1.1\n---\na: b",
                "%TAG ! x\n---\n!a b",
                "%",
                "@",
                "`",
                "\t",
                "a:\tb",
                "\ta: b",
                "a: b\n\tc: d",
                "a: b: c",
                "a: 'b",
                "a: \"\\x",
                "a: \"\\uD800\"",
                "a: \"\\U00110000\"",
                "{",
                "[",
                "]",
                "}",
                "{a",
                "[a",
                "? ",
                "? ? ?",
                "? [a]\n: b",
                "{[a]: b}",
                "<<: {a: b}",
                "a: |",
                "a: >9",
                "a: |\n b\nc",
                "\u0000",
                "a\u0007b",
                "\uD800",
                "a: \uDFFF",
                "\uFFFE",
                "\u2028",
                "\u0085",
                "a:\r\rb",
                "method: x\n---\nmethod: y",
                "method: {a: b}",
                "method: [x]",
                "method: ''",
                "phases: x",
                "phases: []",
                "phases: [x, [], {}, ~]",
                "phases:\n- - - - -",
                "lengths: [a]",
                "lengths: 60",
                "lengths: []",
                "lengths: [99999999999]",
                "lengths: [90, 60]",
                "people: x",
                "people: {from: 9, to: 4}",
                "title: x",
                "title: {}",
                "title: {NL: x}",
                "title: {nl: [x]}",
                "texts: [nl]",
                "texts: {nl: x}",
                "switches: suggestions",
                "switches: [suggestions, suggestions]",
                "method: " + "x".repeat(5000),
                "x".repeat(MEGA),
                "[".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(50_000),
                "? ".repeat(50_000),
                "a: b\n".repeat(50_000),
                "\"".repeat(100_000),
                "&a ".repeat(1000),
                "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "#".repeat(MEGA),
                "\n".repeat(MEGA),
                ":".repeat(10_000),
                "x".repeat(10 * MEGA));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void isComplainedAboutWithAPlaceAndNeverThrown(String yaml) {
        assertThat(ScriptReader.read(yaml))
                .isInstanceOfSatisfying(Script.Faulty.class, NastyScriptTest::check);
    }

    private static void check(Script.Faulty faulty) {
        assertThat(faulty.complaints())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(it -> {
                    assertThat(it.line()).isPositive();
                    assertThat(it.column()).isPositive();
                    assertThat(it.what()).isNotBlank().hasSizeLessThan(300);
                    assertThat(it.hint()).isNotBlank().hasSizeLessThan(300);
                });
    }

    @Test
    void bytesThatAreNoTextAreComplainedAbout() {
        assertThat(ScriptReader.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .isInstanceOfSatisfying(Script.Faulty.class, NastyScriptTest::check);
        assertThat(ScriptReader.read(new byte[10 * MEGA])).isInstanceOf(Script.Faulty.class);
    }

    @Test
    @Tag("thorough")
    void aBasicModelWithAFewLettersChangedIsReadOrComplainedAbout() {
        int times = Boolean.getBoolean("intervisie.thorough") ? 20_000 : 50;
        String basic = new String(basic(), StandardCharsets.UTF_8);
        var chance = new Random(1);
        IntStream.range(0, times)
                .forEach(_ -> assertThat(ScriptReader.read(damaged(basic, chance))).isNotNull());
    }

    private static String damaged(String basic, Random chance) {
        var text = new StringBuilder(basic);
        String letters = "!&*%@`{}[]:,-?#|>'\"\t\n \u0000\uD800xé0";
        for (int i = 0; i < 3; i++) {
            int at = chance.nextInt(text.length());
            text.replace(
                    at,
                    at + chance.nextInt(3),
                    letters.charAt(chance.nextInt(letters.length())) + "");
        }
        return text.toString();
    }

    private static byte[] basic() {
        try (var in = NastyScriptTest.class.getResourceAsStream("/methods/basic.yaml")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
