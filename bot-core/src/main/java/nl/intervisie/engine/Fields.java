package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Field.Option;
import nl.intervisie.chat.Line;
import nl.intervisie.engine.texts.Texts;

/** The fields of a form in one language. Each has its texts under its own name. */
record Fields(Texts texts, String language) {

    static final int SHORT = 300;
    static final int LONG = 3000;
    private static final int HIGHEST = 10;

    /** What stands in an empty field. */
    String hint(String name) {
        return texts.plain(language, "form-hint-" + name);
    }

    String label(String name) {
        return texts.plain(language, "form-field-" + name);
    }

    /** Words to write; {@code draft} stands there already. */
    Field words(String name, String draft, int most, boolean required) {
        var hint = "form-hint-" + name;
        return new Field.Words(
                name,
                label(name),
                texts.has(language, hint) ? texts.plain(language, hint) : "",
                draft,
                most,
                most > SHORT,
                required);
    }

    /** Why a suggestion fits. */
    Field why(int number, String suggestion) {
        return new Field.Words(
                "why-" + number,
                number + ". " + suggestion,
                texts.plain(language, "form-hint-why"),
                "",
                SHORT,
                false,
                false);
    }

    Field one(String name, List<Option> options) {
        return new Field.Choice(name, label(name), options, false, true);
    }

    /** One of these, or none. */
    Field maybeOne(String name, List<Option> options) {
        return new Field.Choice(name, label(name), options, false, false);
    }

    Field several(String name, List<Option> options) {
        return several(name, label(name), options);
    }

    /** Some of these, under a label of its own. */
    Field several(String name, String label, List<Option> options) {
        return new Field.Choice(name, label, options, true, false);
    }

    /** One of these; {@code now} is the one that stands. */
    Field one(String name, List<Option> options, String now) {
        return one(
                name,
                options.stream().map(it -> it.value().equals(now) ? it.standing() : it).toList());
    }

    /** One of these values, each with a text of its own ({@code form-option-talk-typed}). */
    Field one(String name, String now, String... values) {
        return one(name, Stream.of(values).map(value -> option(name, value)).toList(), now);
    }

    /** A yes or no under a label of its own. */
    Field yesOrNo(String name, String label, boolean yes) {
        var options =
                Stream.of("yes", "no")
                        .map(it ->
                                new Option(it, Line.of(texts.plain(language, "form-option-" + it))))
                        .map(it -> it.value().equals(yes ? "yes" : "no") ? it.standing() : it)
                        .toList();
        return new Field.Choice(name, label, options, false, true);
    }

    Option option(String name, String value) {
        return new Option(
                value, Line.of(texts.plain(language, "form-option-" + name + "-" + value)));
    }

    Field score() {
        return one(
                "score",
                IntStream.rangeClosed(1, HIGHEST)
                        .mapToObj(String::valueOf)
                        .map(score -> new Option(score, Line.of(score)))
                        .toList());
    }

    /** One of the rooms of who fills it in. */
    Field place(String name) {
        return new Field.Place(name, label(name), true);
    }

    Field day(String name) {
        return new Field.Day(name, label(name), false);
    }

    /** Numbers of something counted ({@code form-option-minutes}). */
    Field counted(String name, List<Integer> numbers, int now) {
        var options = new ArrayList<Option>();
        for (int number : numbers) {
            options.add(
                    new Option(
                            String.valueOf(number),
                            texts.line(
                                    language, "form-option-" + name, Map.of(name, (long) number))));
        }
        return one(name, options, String.valueOf(now));
    }

    Field languages(String now) {
        return one(
                "language",
                texts.languages().stream()
                        .map(it -> new Option(it, Line.of(texts.plain(it, "form-language-name"))))
                        .toList(),
                now);
    }
}
