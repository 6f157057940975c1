package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of a conversation is a transcript that is played. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void theConversationIsThatOfATranscript() throws IOException {
        var transcript =
                Files.readAllLines(
                        ROOT.resolve(
                                "bot-core/src/test/resources/transcripts/basic-en.transcript"));
        var shown = shown();

        assertThat(shown).hasSizeGreaterThanOrEqualTo(10);
        assertThat(transcript).containsSubsequence(shown);
    }

    private static List<String> shown() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var begin = readme.indexOf("```text") + "```text".length();
        return readme.substring(begin, readme.indexOf("```", begin))
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("..."))
                .toList();
    }
}
