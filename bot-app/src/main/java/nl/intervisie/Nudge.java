package nl.intervisie;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.intervisie.wording.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of a list of sentences which of them would get their author a private word. */
@Command(
        name = "nudge",
        description =
                "Says which questions would get their author a private word, and how many of each kind.")
final class Nudge implements Callable<Integer> {

    private static final int UNREADABLE = 3;

    @Parameters(
            paramLabel = "FILE.tsv",
            description = "A sentence a line: language, label and sentence, with tabs between.")
    private Path file = Path.of("");

    private final Rulebooks rulebooks;
    private final PrintWriter out;
    private final PrintWriter err;

    Nudge(Rulebooks rulebooks, PrintWriter out, PrintWriter err) {
        this.rulebooks = rulebooks;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            judge(lines());
            return 0;
        } catch (IOException _) {
            err.println("There is no list of sentences to be read at '" + file + "'.");
            return UNREADABLE;
        }
    }

    /** What is no UTF-8 does not keep the rest from being judged. */
    private List<String> lines() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void judge(List<String> lines) {
        var sentences =
                lines.stream().map(line -> LabelledSentence.judged(line, rulebooks)).toList();
        sentences.forEach(it -> out.println((it.nudged() ? "nudge" : "silent") + "\t" + it.line()));
        out.println();
        new Confusion(sentences).rows().forEach(out::println);
    }
}
