package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Ends;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Level;
import nl.intervisie.method.Measure;
import nl.intervisie.method.Order;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Seen;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.method.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code docs/method-scripts.md} shows stands in files that are linted and played, and it
 * leaves nothing out.
 */
class MethodPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String PAGE = read(DOCS.resolve("method-scripts.md"));
    private static final String EXAMPLE = "examples/every-kind.yaml";

    /** A box, with the file it is from above it. */
    private static final Pattern BOX =
            Pattern.compile("(?:<!-- (\\S+) -->\\n)?```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);

    private record Box(String file, String language, String text) {

        /** Its lines in pieces that stand together; what is left out between them is "...". */
        List<String> pieces() {
            return List.of(text.split("\\n\\.\\.\\.\\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Box> boxes(String text) {
        return BOX.matcher(text).results().map(MethodPageTest::box).toList();
    }

    private static Box box(MatchResult it) {
        var file = it.group(1);
        return new Box(file == null ? "" : file, it.group(2), it.group(3));
    }

    /** What stands under the heading of this kind. */
    private static String section(Kind kind) {
        var heading = "\n### `" + kind.written() + "`\n";
        assertThat(PAGE).contains(heading);
        int begin = PAGE.indexOf(heading) + heading.length();
        return PAGE.substring(begin, PAGE.indexOf("\n##", begin));
    }

    @Test
    void everyPieceOfAScriptStandsInAnExample() {
        var scripts = boxes(PAGE).stream().filter(it -> it.language().equals("yaml")).toList();
        assertThat(scripts).hasSizeGreaterThan(Kind.values().length);
        for (var box : scripts) {
            assertThat(Examples.files()).contains(DOCS.resolve(box.file()));
            var lines = read(DOCS.resolve(box.file()));
            assertThat(box.pieces()).allSatisfy(piece -> assertThat(lines).contains(piece + "\n"));
        }
    }

    @Test
    void everyPieceOfAConversationStandsInATranscriptInThatOrder() {
        var talks = boxes(PAGE).stream().filter(it -> it.file().endsWith(".transcript")).toList();
        assertThat(talks).hasSizeGreaterThan(Kind.values().length);
        for (var box : talks) {
            assertThat(DOCS.resolve(box.file()).normalize())
                    .startsWith(Path.of("../bot-core/src/test/resources/transcripts"));
            assertThat(read(DOCS.resolve(box.file())).lines().toList())
                    .containsSubsequence(box.text().lines().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsShownWithWhatItLooksLike(Kind kind) {
        var phase =
                Examples.method(DOCS.resolve(EXAMPLE)).phases().stream()
                        .filter(it -> it.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        var boxes = boxes(section(kind));
        assertThat(boxes)
                .anySatisfy(it -> {
                    assertThat(it.file()).isEqualTo(EXAMPLE);
                    assertThat(it.text().lines()).contains("    do: " + kind.written());
                })
                .anySatisfy(it -> assertThat(it.text()).startsWith(card(phase)));
    }

    private static String card(Phase phase) {
        return "< [card] " + phase.text("en", "title") + " (";
    }

    @Test
    void theFirstMethodIsThereFromItsFirstLineToItsLast() {
        assertThat(boxes(PAGE).getFirst().text() + "\n")
                .isEqualTo(read(DOCS.resolve("examples/first.yaml")));
    }

    @Test
    void everyKeyIsExplained() {
        var keys = new ArrayList<String>();
        keys.addAll(MethodReader.KEYS);
        keys.addAll(PhaseReader.KEYS);
        keys.addAll(SwitchReader.KEYS);
        keys.addAll(List.of("from", "to", "times", "invite", "most"));
        assertThat(keys).filteredOn(it -> !isNamed(it)).isEmpty();
    }

    @Test
    void everyWordThatMayStandThereIsNamed() {
        var words =
                Stream.of(
                                Words.all(Who.class),
                                Words.all(Order.class),
                                Words.all(Seen.class),
                                Words.all(What.class),
                                Words.all(Measure.class),
                                Words.all(Ends.class),
                                Words.all(Level.class),
                                Words.all(Brings.class),
                                Words.all(SpeechAct.class))
                        .flatMap(List::stream)
                        .toList();
        assertThat(words).filteredOn(it -> !isNamed(it)).isEmpty();
    }

    /** Between backticks, alone or in a line of a script. */
    private static boolean isNamed(String word) {
        return Pattern.compile("`[^`\\n]*(?<![a-z-])" + Pattern.quote(word) + "(?![a-z-])[^`\\n]*`")
                .matcher(PAGE)
                .find();
    }

    @Test
    void theFaultThatIsShownIsWhatTheReaderSays() {
        var wrong = read(DOCS.resolve("examples/first.yaml")).replace("do: ask", "do: aks");
        var complaint = ((Script.Faulty) ScriptReader.read(wrong)).complaints().getFirst();
        assertThat(PAGE)
                .contains(
                        "first.yaml:%d:%d: %s. %s"
                                .formatted(
                                        complaint.line(),
                                        complaint.column(),
                                        complaint.what(),
                                        complaint.hint()));
    }
}
