package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class IntervisieBotTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionSaysWhichBotThisIs() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).matches("intervisie [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("serve", "scripts", "version", "help");
    }

    @Test
    void theMethodsCanBeListed() {
        assertThat(run("scripts", "list")).isZero();
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("basic "));
    }

    @Test
    void theManifestOfSlackIsPrinted() {
        assertThat(run("slack", "manifest")).isZero();
        assertThat(out.toString()).contains("groups:history", "/intervisie");
    }

    @Test
    void theSmallerOneReadsNothing() {
        assertThat(run("slack", "manifest", "--minimal")).isZero();
        assertThat(out.toString()).contains("/intervisie").doesNotContain("groups:history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"srve", "scripts", "scripts lst", "--loud", "serve now", "version --loud"})
    void wrongUsageIsAnsweredWithHelp(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: intervisie");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve"})
    void servingWithWrongSettingsSaysWhatIsWrong(String typed) {
        var words = typed.isEmpty() ? new String[0] : new String[] {typed};

        int exit = commands(Map.of("INTERVISIE_PORT", "abc")).execute(words);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "INTERVISIE_PORT is 'abc'; give a number between 0 and 65535.\n");
    }

    @Test
    void anUnforeseenErrorIsOneSentence() {
        var failing =
                new CommandLine(new FailingCommand())
                        .setErr(new PrintWriter(err, true))
                        .setExecutionExceptionHandler(new Mishap());

        assertThat(failing.execute()).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "This did not work: IllegalStateException, the cat sat on it.\n");
    }

    private int run(String... words) {
        return commands(Map.of()).execute(words);
    }

    private CommandLine commands(Map<String, String> environment) {
        return IntervisieBot.commands(
                environment, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
