package nl.intervisie.play;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;

/**
 * Fills in a form as a transcript writes it: {@code Wat gebeurde er? = …; Wat is jouw vraag? = …}.
 * A single text without a label goes in the first field; what is not named stays as it stands.
 */
record Filling(Form form) {

    Map<String, String> with(String written) {
        var values = standing();
        var places = places(written);
        if (places.isEmpty() && !written.isBlank()) {
            put(values, form.fields().getFirst(), written);
        }
        places.forEach((from, field) -> {
            var next = places.higherKey(from);
            var text =
                    written.substring(
                            from + field.label().length() + " = ".length(),
                            next == null ? written.length() : next);
            put(values, field, text.strip().replaceAll(";$", ""));
        });
        return values;
    }

    private Map<String, String> standing() {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            switch (field) {
                case Field.Words words -> values.put(words.name(), words.draft());
                case Field.Choice choice ->
                        values.put(
                                choice.name(),
                                choice.options().stream()
                                        .filter(Field.Option::chosen)
                                        .map(Field.Option::value)
                                        .collect(Collectors.joining(",")));
                case Field.Place place -> values.put(place.name(), "");
                case Field.Day day -> values.put(day.name(), "");
            }
        }
        return values;
    }

    private TreeMap<Integer, Field> places(String written) {
        var places = new TreeMap<Integer, Field>();
        for (var field : form.fields()) {
            var label = field.label() + " = ";
            int at = written.indexOf(label);
            while (places.containsKey(at)) {
                at = written.indexOf(label, at + 1);
            }
            if (at >= 0) {
                places.put(at, field);
            }
        }
        return places;
    }

    private static void put(Map<String, String> values, Field field, String text) {
        if (field instanceof Field.Choice choice) {
            values.put(
                    choice.name(),
                    Arrays.stream(text.split(" \\+ "))
                            .map(it -> value(choice, it.strip()))
                            .collect(Collectors.joining(",")));
        } else {
            values.put(field.name(), text.replace("\\n", "\n"));
        }
    }

    private static String value(Field.Choice choice, String label) {
        return choice.options().stream()
                .filter(it -> letters(it.label()).startsWith(label))
                .map(Field.Option::value)
                .findFirst()
                .orElseThrow(() ->
                        new Hands.CanNotBeDone(
                                "there is no option \""
                                        + label
                                        + "\" in \""
                                        + choice.label()
                                        + "\""));
    }

    static String letters(Line line) {
        var letters = new StringBuilder();
        for (var span : line.spans()) {
            switch (span) {
                case Span.Plain(var text) -> letters.append(text);
                case Span.Quote(var text) -> letters.append(text);
                case Span.Person(var who) -> letters.append(who.id());
                case Span.Call(var who) -> letters.append(who.id());
                case Span.Place _, Span.Moment _ -> {}
            }
        }
        return letters.toString().strip();
    }
}
