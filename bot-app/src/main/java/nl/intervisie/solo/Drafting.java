package nl.intervisie.solo;

import java.util.List;
import java.util.Map;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;

/** Fills in a form as a proposal: it stands there to be changed. */
final class Drafting {

    private Drafting() {}

    static Form of(Form form, Map<String, String> values) {
        return new Form(
                form.submit(),
                form.title(),
                form.intro(),
                form.fields().stream()
                        .map(it -> drafted(it, values.getOrDefault(it.name(), "")))
                        .toList(),
                form.send());
    }

    private static Field drafted(Field field, String value) {
        return switch (field) {
            case Field.Words words -> words.draft().isEmpty() ? words(words, value) : words;
            case Field.Choice choice -> choice(choice, List.of(value.split(",")));
            case Field.Place place -> place;
            case Field.Day day -> day;
        };
    }

    private static Field words(Field.Words it, String value) {
        return new Field.Words(
                it.name(), it.label(), it.hint(), value, it.most(), it.tall(), it.required());
    }

    private static Field choice(Field.Choice it, List<String> chosen) {
        return new Field.Choice(
                it.name(),
                it.label(),
                it.options().stream()
                        .map(option -> chosen.contains(option.value()) ? option.standing() : option)
                        .toList(),
                it.several(),
                it.required());
    }
}
