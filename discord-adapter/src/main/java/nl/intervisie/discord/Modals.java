package nl.intervisie.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Names;

/**
 * Forms as modals: https://docs.discord.com/developers/components/reference#modal
 *
 * <p>Five things fit in one, so a longer form takes several, one after another.
 */
record Modals(Names names) {

    private static final int SELECT = 3;
    private static final int INPUT = 4;
    private static final int CHANNEL = 8;
    private static final int TEXT_CHANNEL = 0;
    private static final int CLOSED_THREAD = 12;
    private static final int TEXT = 10;
    private static final int LABELLED = 18;
    private static final int FIT = 5;
    private static final int LETTERS = 3900;
    private static final int TITLE = 45;
    private static final int LABEL = 45;
    private static final int DESCRIPTION = 100;
    private static final int HINT = 100;
    private static final int WORDS = 4000;
    private static final int OPTION = 100;
    private static final int DAY = 10;

    /** Each page of this form, as what stands in its modal. */
    List<DataArray> pages(Form form) {
        var pages = new ArrayList<DataArray>();
        var page = DataArray.empty();
        int letters = 0;
        for (var together : groups(form)) {
            int length = together.stream().mapToInt(Modals::letters).sum();
            if (!page.isEmpty()
                    && (page.length() + together.size() > FIT || letters + length > LETTERS)) {
                pages.add(page);
                page = DataArray.empty();
                letters = 0;
            }
            together.forEach(page::add);
            letters += length;
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private static int letters(DataObject component) {
        return component.getString("content", "").length();
    }

    /** One page with its name, as Discord opens it. */
    static DataObject modal(String carried, String title, DataArray page) {
        return DataObject.empty()
                .put("custom_id", carried)
                .put("title", Cut.brief(title, TITLE))
                .put("components", page);
    }

    /** What stays together on one page. */
    private List<List<DataObject>> groups(Form form) {
        var groups = new ArrayList<List<DataObject>>();
        var above = new ArrayList<DataObject>();
        if (form.title().length() > TITLE) {
            above.addAll(read(List.of(Line.of(form.title()))));
        }
        above.addAll(read(form.intro()));
        if (!above.isEmpty()) {
            groups.add(above);
        }
        form.fields().forEach(it -> groups.addAll(field(it)));
        return groups.stream().filter(it -> !it.isEmpty()).toList();
    }

    private List<DataObject> read(List<Line> lines) {
        return new Markdown(names)
                .texts(lines).stream()
                        .map(it -> DataObject.empty().put("type", TEXT).put("content", it))
                        .toList();
    }

    private List<List<DataObject>> field(Field field) {
        return switch (field) {
            case Field.Words words -> List.of(labelled(words, words(words)));
            case Field.Day day -> List.of(labelled(day, day(day)));
            case Field.Place place -> List.of(labelled(place, rooms(place)));
            case Field.Choice choice -> choice(choice);
        };
    }

    /** What is too long for a label is read above it, whole. */
    private List<DataObject> labelled(Field field, DataObject component) {
        return labelled(field, "", component);
    }

    private List<DataObject> labelled(Field field, String count, DataObject component) {
        var all = new ArrayList<DataObject>();
        var label =
                DataObject.empty()
                        .put("type", LABELLED)
                        .put("label", Cut.brief(field.label(), LABEL - count.length()) + count)
                        .put("component", component);
        if (field.label().length() > DESCRIPTION) {
            all.addAll(read(List.of(Line.of(field.label()))));
        } else if (field.label().length() > LABEL) {
            label.put("description", field.label());
        }
        all.add(label);
        return all;
    }

    private static DataObject words(Field.Words words) {
        int most = Math.clamp(words.most(), 1, WORDS);
        var input = input(words, words.tall() ? 2 : 1, most);
        if (!words.draft().isEmpty()) {
            input.put("value", Cut.brief(words.draft(), most));
        }
        if (!words.hint().isEmpty()) {
            input.put("placeholder", Cut.brief(words.hint(), HINT));
        }
        return input;
    }

    /** There is no calendar to choose from, so a day is typed. */
    private static DataObject day(Field.Day day) {
        return input(day, 1, DAY)
                .put("custom_id", Days.named(day.name()))
                .put("placeholder", Days.HINT);
    }

    /** Only channels that this person can read are offered to them. */
    private static DataObject rooms(Field.Place place) {
        return DataObject.empty()
                .put("type", CHANNEL)
                .put("custom_id", place.name())
                .put("channel_types", DataArray.empty().add(TEXT_CHANNEL).add(CLOSED_THREAD))
                .put("required", place.required())
                .put("min_values", place.required() ? 1 : 0)
                .put("max_values", 1);
    }

    private static DataObject input(Field field, int style, int most) {
        return DataObject.empty()
                .put("type", INPUT)
                .put("custom_id", field.name())
                .put("style", style)
                .put("max_length", most)
                .put("required", field.required());
    }

    /** More than one list holds are several lists, of which none need be used. */
    private List<List<DataObject>> choice(Field.Choice choice) {
        var shares = Shares.of(choice.options());
        if (shares.size() == 1) {
            return List.of(share(choice, "", select(choice)));
        }
        var all = new ArrayList<List<DataObject>>();
        for (int i = 0; i < shares.size(); i++) {
            var share =
                    new Field.Choice(
                            Shares.named(choice.name(), i),
                            choice.label(),
                            shares.get(i),
                            choice.several(),
                            false);
            all.add(share(share, " (%d/%d)".formatted(i + 1, shares.size()), select(share)));
        }
        return all;
    }

    /** What is too long for an option is read above it, whole. */
    private List<DataObject> share(Field.Choice choice, String count, DataObject select) {
        var all = new ArrayList<DataObject>();
        if (choice.options().stream().anyMatch(it -> letters(it).length() > OPTION)) {
            all.addAll(read(choice.options().stream().map(Modals::listed).toList()));
        }
        all.addAll(labelled(choice, count, select));
        return all;
    }

    private static Line listed(Field.Option option) {
        var spans = new ArrayList<Span>();
        spans.add(new Span.Plain("• "));
        spans.addAll(option.label().spans());
        return new Line(spans);
    }

    private DataObject select(Field.Choice choice) {
        var options = DataArray.empty();
        choice.options().stream().map(this::option).forEach(options::add);
        return DataObject.empty()
                .put("type", SELECT)
                .put("custom_id", choice.name())
                .put("options", options)
                .put("required", choice.required())
                .put("min_values", choice.required() ? 1 : 0)
                .put("max_values", choice.several() ? options.length() : 1);
    }

    private DataObject option(Field.Option option) {
        return DataObject.empty()
                .put("label", Cut.brief(letters(option), OPTION))
                .put("value", option.value())
                .put("default", option.chosen());
    }

    private String letters(Field.Option option) {
        return new Markdown(names).letters(option.label());
    }
}
