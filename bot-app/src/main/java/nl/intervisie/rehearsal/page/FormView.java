package nl.intervisie.rehearsal.page;

import java.util.List;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.rehearsal.Words;

/** A form as it is shown. */
record FormView(
        String act, String title, List<LineView> intro, List<FieldView> fields, String send) {

    /**
     * A field.
     *
     * @param kind words, choice or day
     * @param compact whether its options are so short that they stand side by side
     */
    record FieldView(
            String kind,
            String name,
            String label,
            String hint,
            String draft,
            int most,
            boolean tall,
            boolean several,
            boolean required,
            boolean compact,
            List<OptionView> options) {}

    /** An option. */
    record OptionView(String value, LineView label, boolean chosen) {}

    private static final int SHORT = 4;
    private static final int MOST = 100;

    static FormView of(Form form, String me) {
        return new FormView(
                form.submit().written(),
                form.title(),
                form.intro().stream().map(line -> LineView.of(line, me)).toList(),
                form.fields().stream().map(field -> view(field, me)).toList(),
                form.send());
    }

    private static FieldView view(Field field, String me) {
        return switch (field) {
            case Field.Words words ->
                    new FieldView(
                            "words",
                            words.name(),
                            words.label(),
                            words.hint(),
                            Words.clean(words.draft()),
                            Math.min(words.most(), Words.MOST),
                            words.tall(),
                            false,
                            words.required(),
                            false,
                            List.of());
            case Field.Choice choice -> choice(choice, me);
            case Field.Place place -> line("words", place.name(), place.label(), place.required());
            case Field.Day day -> line("day", day.name(), day.label(), day.required());
        };
    }

    private static FieldView line(String kind, String name, String label, boolean required) {
        return new FieldView(
                kind, name, label, "", "", MOST, false, false, required, false, List.of());
    }

    private static FieldView choice(Field.Choice choice, String me) {
        var options =
                choice.options().stream()
                        .map(option ->
                                new OptionView(
                                        option.value(),
                                        LineView.of(option.label(), me),
                                        option.chosen()))
                        .toList();
        var compact = options.stream().allMatch(option -> option.label().text().length() <= SHORT);
        return new FieldView(
                "choice",
                choice.name(),
                choice.label(),
                "",
                "",
                0,
                false,
                choice.several(),
                choice.required(),
                compact,
                options);
    }
}
