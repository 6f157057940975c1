package nl.intervisie.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.trial.Lines.Sort;
import nl.intervisie.wording.Rulebooks;
import nl.intervisie.wording.SpeechAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said when somebody tries a session alone: once, in both languages, and never advice. */
class RepertoireTest {

    private static final Set<SpeechAct> NOT_NOW = EnumSet.of(SpeechAct.ADVICE, SpeechAct.LEADING);
    private static final Rulebooks RULES = Rulebooks.builtIn();

    static Stream<List<String>> books() {
        return Stream.of("nl", "en")
                .flatMap(language ->
                        Stream.concat(Stream.of("any"), Repertoire.STORIES.stream())
                                .map(it -> List.of(it, language)));
    }

    @ParameterizedTest
    @MethodSource("books")
    void bothLanguagesSayTheSameThings(List<String> book) throws IOException {
        assertThat(read(book.getFirst(), "nl").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        read(book.getFirst(), "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("books")
    void nothingIsWrittenTwice(List<String> book) throws IOException {
        var lines = new ArrayList<>(read(book.getFirst(), book.getLast()).values());
        lines.addAll(read("any", book.getLast()).values());

        assertThat(book.getFirst().equals("any") ? read("any", book.getLast()).values() : lines)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("books")
    void aQuestionIsAQuestionAndAdviceIsAdvice(List<String> book) throws IOException {
        var rules = RULES.in(book.getLast()).orElseThrow();
        var lines = read(book.getFirst(), book.getLast());
        for (var name : lines.stringPropertyNames()) {
            var line = lines.getProperty(name);
            if (name.startsWith("question.") || name.startsWith("follow-up.")) {
                assertThat(rules.find(line, NOT_NOW)).as(line).isEmpty();
            }
            if (name.startsWith("advice.")) {
                assertThat(rules.find(line, NOT_NOW)).as(line).isPresent();
            }
        }
    }

    @Test
    void everyQuestionHasAnAnswerOfItsOwn() {
        var words = Repertoire.of("care", "en", "Ana");
        var question = words.line(Sort.QUESTION, 3);

        assertThat(words.answer("Question 4 of ben: “" + question + "”"))
                .contains("Hardly anybody. She always asks for me, and we leave it like that.");
        assertThat(words.answer(question).orElseThrow()).startsWith("I have to think about that.");
    }

    @Test
    void aLineIsSaidOnceAndWhatSomebodySaidThemselvesIsNotSaidAgain() {
        var words = Repertoire.of("tech", "nl", "Ana");
        words.wasSaid(words.peek("advice").orElseThrow());

        assertThat(words.next("advice"))
                .contains("Heb je al overwogen om het aan je leidinggevende te vertellen?");
        assertThat(words.next("advice")).isEmpty();
    }

    @Test
    void theBringerIsCalledByName() {
        assertThat(Repertoire.of("tech", "nl", "Eva").next("gossip").orElseThrow())
                .startsWith("Ik vind dat Eva");
    }

    private static Properties read(String name, String language) throws IOException {
        var path = "/trial/cases/" + name + "_" + language + ".properties";
        var book = new Properties();
        try (var in = RepertoireTest.class.getResourceAsStream(path)) {
            book.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return book;
    }
}
