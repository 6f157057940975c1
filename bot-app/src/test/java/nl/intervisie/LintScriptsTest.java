package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintScriptsTest {

    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return IntervisieBot.commands(Map.of(), new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String basic() throws Exception {
        try (var in = LintScriptsTest.class.getResourceAsStream("/methods/basic.yaml")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWellIsPassedOverInSilence() throws Exception {
        assertThat(run("scripts", "lint", file("good.yaml", basic()).toString())).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFaultSaysWhereWhatAndWhatInstead() throws Exception {
        var file = file("bad.yaml", basic().replace("do: summarise", "do: sumarise"));
        assertThat(run("scripts", "lint", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(file + ":")
                .contains(
                        "do can not be \"sumarise\" in phase \"summary\". Did you mean \"summarise\"?");
    }

    @Test
    void aFileThatCanNotBeReadIsSaidAndTheOthersAreLookedAt() throws Exception {
        var bad = file("bad.yaml", "method: [");
        assertThat(run("scripts", "lint", directory + "/none.yaml", bad.toString())).isEqualTo(3);
        assertThat(out.toString())
                .contains("none.yaml: there is no such file.")
                .contains(bad + ":1:10:");
        assertThat(run("scripts", "lint", directory.toString())).isEqualTo(3);
    }

    @Test
    void withoutAFileItIsWrongUsage() {
        assertThat(run("scripts", "lint")).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsAFault() throws Exception {
        assertThat(run("scripts", "lint", file("bom.yaml", "\uFEFF" + basic()).toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("bom.yaml:1:1: ").contains("without BOM");
    }

    @Test
    void tenMegabytesAreNotReadToTheirEnd() throws Exception {
        var file = file("long.yaml", "# ".repeat(5_000_000));
        assertThat(run("scripts", "lint", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("too long for a script");
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(run("scripts", "schema")).isZero();
        assertThat(out.toString()).contains("\"$schema\"").contains("\"look-back\"");
    }
}
