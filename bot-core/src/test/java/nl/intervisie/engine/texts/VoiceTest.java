package nl.intervisie.engine.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a machine can hear of the voice; the rest is reading aloud. Words that never fit stand in
 * {@code voice/never_<language>.txt}, a pattern a line.
 */
class VoiceTest {

    private static final int LONGEST = 300;
    private static final int LONGEST_REFUSAL = 140;
    private static final int LONGEST_BUTTON = 32;
    private static final int PLACE = 10;

    /** Texts one asks for, to read at ease; so are the example cases. */
    private static final List<String> READ_AT_EASE = List.of("help", "rules-in-full");

    private static final Pattern IN_NO_LANGUAGE =
            Pattern.compile("!|\\.\\.\\.|\"|  |^ | $|\\p{IsEmoji_Presentation}|UTC|PT\\d");
    private static final Pattern TWO_SENTENCES = Pattern.compile("[^.?…]+[.]( [^.?…]+[.])?");
    private static final Pattern ENDS_LIKE_A_SENTENCE = Pattern.compile(".*[.:?…]");

    static Collection<String> languages() {
        return Texts.load().languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysNothingThatAGoodColleagueWouldNot(String language) {
        assertThat(breaking(language, "", it -> isFine(language, it))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isShort(String language) {
        var texts = all(language);
        texts.keySet().removeAll(READ_AT_EASE);
        texts.keySet().removeIf(it -> it.matches("example-\\d+-.*"));
        texts.values().removeIf(it -> longest(Template.of(it, Grammar.of(language))) <= LONGEST);
        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void refusesInAtMostTwoShortSentences(String language) {
        assertThat(breaking(language, "refused-", VoiceTest::isRefusal)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void callsButtonsByTheAct(String language) {
        assertThat(breaking(language, "verb-", VoiceTest::isName)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void neverGivesTwoActsOneName(String language) {
        var names = all(language);
        names.keySet().removeIf(it -> !it.startsWith("verb-"));
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kies nu!",
                "Wilt u kiezen?",
                "Middels een knop.",
                "Een krachtige vraag.",
                "Nog even...",
                "Goed 👍",
                "Om 10 uur UTC."
            })
    void hearsWhatDoesNotFit(String text) {
        assertThat(isFine("nl", text)).isFalse();
    }

    @Test
    void doesNotTakeOneWordForAnother() {
        assertThat(isFine("nl", "Over een uur is de casusinbrenger terug.")).isTrue();
    }

    private static boolean isFine(String language, String pattern) {
        String text = said(Template.of(pattern, Grammar.of(language)));
        return !IN_NO_LANGUAGE.matcher(text).find() && !never(language).matcher(text).find();
    }

    private static boolean isRefusal(String text) {
        return text.length() <= LONGEST_REFUSAL && TWO_SENTENCES.matcher(text).matches();
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_BUTTON && !ENDS_LIKE_A_SENTENCE.matcher(text).matches();
    }

    private static Pattern never(String language) {
        String words =
                resource("/voice/never_" + language + ".txt")
                        .lines()
                        .collect(Collectors.joining("|"));
        int flags =
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return Pattern.compile("\\b(" + words + ")\\b", flags);
    }

    /** All that a text may say, without the words it chooses by. */
    private static String said(Template text) {
        return text.parts().stream().map(VoiceTest::said).collect(Collectors.joining());
    }

    private static String said(Part part) {
        return switch (part) {
            case Part.Words(var text) -> text;
            case Part.Count _, Part.Place _ -> "…";
            case Part.Plural plural ->
                    said(plural.exact().values()) + said(plural.forms().values());
            case Part.Select(_, var cases) -> said(cases.values());
        };
    }

    private static String said(Collection<Template> forms) {
        return forms.stream().map(VoiceTest::said).collect(Collectors.joining("|", "|", "|"));
    }

    /** How many letters a text may come to. */
    private static int longest(Template text) {
        return text.parts().stream().mapToInt(VoiceTest::longest).sum();
    }

    private static int longest(Part part) {
        return switch (part) {
            case Part.Words(var text) -> text.length();
            case Part.Count _, Part.Place _ -> PLACE;
            case Part.Plural plural -> longest(plural.exact().values(), plural.forms().values());
            case Part.Select(_, var cases) -> longest(cases.values(), List.of());
        };
    }

    private static int longest(Collection<Template> some, Collection<Template> others) {
        return Stream.concat(some.stream(), others.stream())
                .mapToInt(VoiceTest::longest)
                .max()
                .orElse(0);
    }

    private static SortedMap<String, String> breaking(
            String language, String prefix, Predicate<String> rule) {
        var texts = all(language);
        texts.entrySet()
                .removeIf(it -> !it.getKey().startsWith(prefix) || rule.test(it.getValue()));
        return texts;
    }

    /** Also as they are where no case is brought; who brings that has a name that no case's has. */
    private static SortedMap<String, String> all(String language) {
        var all = new Brought(Brings.CASE).patterns(language);
        var ofCase = Objects.requireNonNull(all.get("noun-bringer"));
        for (Brings brings : List.of(Brings.STORY, Brings.QUESTION)) {
            var others = new Brought(brings).patterns(language);
            var bringer = Objects.requireNonNull(others.get("noun-bringer"));
            others.entrySet().removeIf(it -> it.getValue().equals(all.get(it.getKey())));
            others.forEach((key, text) ->
                    all.put(
                            key + " of a " + brings.written(),
                            text.replaceAll("\\b" + bringer + "\\b(?! \\{)", ofCase)));
        }
        Catalogue.builtIn().offered().forEach(it -> all.putAll(texts(it, language)));
        return all;
    }

    private static SortedMap<String, String> texts(Method method, String language) {
        var all = new TreeMap<String, String>();
        for (String field : List.of("title", "purpose", "when")) {
            all.put(method.id() + " " + field, method.text(language, field));
        }
        method.phases()
                .forEach(phase ->
                        phase.texts()
                                .getOrDefault(language, new TreeMap<>())
                                .forEach((field, text) -> all.put(phase.id() + " " + field, text)));
        return all;
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(VoiceTest.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
