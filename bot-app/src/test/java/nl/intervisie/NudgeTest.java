package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NudgeTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachLineIsPrintedAgainWithWhatBecomesOfItThenTheTable() throws IOException {
        var list =
                list(
                        """
                        nl\tadvice\theb je al geprobeerd om te bellen
                        nl\topen\tWat heb je al geprobeerd?
                        en\tleading\tDon't you think so?

                        de\tadvice\tHast du schon versucht, ihn anzurufen?
                        """);

        assertThat(run(list)).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "nudge\tnl\tadvice\theb je al geprobeerd om te bellen",
                        "silent\tnl\topen\tWat heb je al geprobeerd?",
                        "nudge\ten\tleading\tDon't you think so?",
                        "silent\tde\tadvice\tHast du schon versucht, ihn anzurufen?",
                        "",
                        "                       nudge  silent",
                        "de advice                  0       1",
                        "en leading                 1       0",
                        "nl advice                  1       0",
                        "nl open                    0       1",
                        "",
                        "advice and leading: 2 of 3 nudged",
                        "anything else: 0 of 1 nudged");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsNoListIsOneSentence() {
        for (var wrong : new Path[] {folder, folder.resolve("nowhere.tsv")}) {
            assertThat(run(wrong)).isEqualTo(3);
            assertThat(err.toString().lines()).hasSize(1).allMatch(it -> it.contains("list"));
            err.getBuffer().setLength(0);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLineThatIsNoSentenceIsPrintedAndNothingElse() throws IOException {
        var list = folder.resolve("odd.tsv");
        Files.write(
                list,
                "\uFEFFnl\tadvice\tik zou hem bellen\n\nnl\nx\u0000\t\t\t\n"
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(list, new byte[] {(byte) 0xff, '\n'}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(run(list)).isZero();

        assertThat(out.toString().lines().limit(4))
                .containsExactly(
                        "nudge\t\uFEFFnl\tadvice\tik zou hem bellen",
                        "silent\tnl",
                        "silent\tx\u0000\t\t\t",
                        "silent\t\uFFFD");
    }

    @Test
    void withoutAFileItIsWrongUsage() {
        assertThat(IntervisieBot.commands(Map.of(), print(out), print(err)).execute("nudge"))
                .isEqualTo(2);
    }

    private int run(Path list) {
        return IntervisieBot.commands(Map.of(), print(out), print(err))
                .execute("nudge", list.toString());
    }

    private static PrintWriter print(StringWriter to) {
        return new PrintWriter(to, true);
    }

    private Path list(String lines) throws IOException {
        var list = folder.resolve("list.tsv");
        Files.writeString(list, lines);
        return list;
    }
}
