package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Names;

/** Forms as modals, and what is told in one: https://docs.slack.dev/reference/views/modal-views */
record Views(Names names) {

    static final String ANSWER = "answer";

    private static final String AT_HOME = " home";
    private static final int TITLE = 24;
    private static final int LABEL = 2000;
    private static final int HINT = 150;
    private static final int WORDS = 3000;
    private static final int OPTION = 75;
    private static final int FEW = 10;

    /** The room a form was opened for travels along: a modal does not say where that was. */
    static String room(JsonObject view) {
        return Json.text(view, "private_metadata").orElse("").replace(AT_HOME, "");
    }

    /** Whether the Home tab is where it was opened. */
    static boolean isFromHome(JsonObject view) {
        return Json.text(view, "private_metadata").filter(it -> it.endsWith(AT_HOME)).isPresent();
    }

    /** The same form, opened on the Home tab. */
    JsonObject formAtHome(Form form, String room) {
        return form(form, room + AT_HOME);
    }

    JsonObject form(Form form, String room) {
        var blocks = new ArrayList<JsonObject>();
        if (form.title().length() > TITLE) {
            blocks.addAll(rich(List.of(Line.of(form.title()))));
        }
        blocks.addAll(rich(form.intro()));
        form.fields().forEach(field -> blocks.addAll(field(field)));
        var view = view(form.title(), blocks);
        view.addProperty("callback_id", form.submit().written());
        view.addProperty("private_metadata", room);
        view.add("submit", Json.plain(Cut.brief(form.send(), TITLE)));
        return view;
    }

    /** Something to read, and perhaps to copy, in the place of the form that was sent. */
    JsonObject told(String title, List<Line> lines, String toCopy) {
        var blocks = new ArrayList<>(rich(lines));
        for (var piece : toCopy.isBlank() ? List.<String>of() : Cut.pieces(toCopy, RichText.MOST)) {
            blocks.add(toCopy(piece));
        }
        return view(title, blocks);
    }

    private static JsonObject toCopy(String piece) {
        var block = Json.typed("rich_text");
        var quote = Json.typed("rich_text_preformatted");
        quote.add("elements", Json.list(List.of(Json.typed("text", "text", piece))));
        block.add("elements", Json.list(List.of(quote)));
        return block;
    }

    private static JsonObject view(String title, List<JsonObject> blocks) {
        var view = Json.typed("modal");
        view.add("title", Json.plain(Cut.brief(title, TITLE)));
        view.add("blocks", Json.list(blocks));
        return view;
    }

    private List<JsonObject> rich(List<Line> lines) {
        return new RichText(names).blocks(lines).stream().map(RichText.Block::json).toList();
    }

    private List<JsonObject> field(Field field) {
        return switch (field) {
            case Field.Words words -> List.of(words(words));
            case Field.Choice choice -> choice(choice);
            case Field.Place place -> List.of(input(place, rooms()));
            case Field.Day day -> List.of(input(day, Json.typed("datepicker")));
        };
    }

    /** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
    private static JsonObject rooms() {
        var filter = new JsonObject();
        var kinds = new JsonArray();
        kinds.add("private");
        kinds.add("public");
        filter.add("include", kinds);
        filter.addProperty("exclude_external_shared_channels", true);
        filter.addProperty("exclude_bot_users", true);
        var rooms = Json.typed("conversations_select");
        rooms.add("filter", filter);
        return rooms;
    }

    private JsonObject words(Field.Words words) {
        var input = Json.typed("plain_text_input");
        int most = Math.clamp(words.most(), 1, WORDS);
        input.addProperty("multiline", words.tall());
        input.addProperty("max_length", most);
        if (!words.draft().isEmpty()) {
            input.addProperty("initial_value", Cut.brief(words.draft(), most));
        }
        if (!words.hint().isEmpty()) {
            input.add("placeholder", Json.plain(Cut.brief(words.hint(), HINT)));
        }
        return input(words, input);
    }

    private static JsonObject input(Field field, JsonObject element) {
        element.addProperty("action_id", ANSWER);
        var input = Json.typed("input", "block_id", field.name());
        input.add("label", Json.plain(Cut.brief(field.label(), LABEL)));
        input.add("element", element);
        input.addProperty("optional", !field.required());
        return input;
    }

    /** What is too long for an option is read above it, whole. */
    private List<JsonObject> choice(Field.Choice choice) {
        if (choice.options().isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<JsonObject>();
        if (choice.options().stream().anyMatch(it -> letters(it).length() > OPTION)) {
            blocks.addAll(rich(choice.options().stream().map(Views::listed).toList()));
        }
        blocks.add(input(choice, options(choice)));
        return blocks;
    }

    private static Line listed(Field.Option option) {
        var spans = new ArrayList<Span>();
        spans.add(new Span.Plain("• "));
        spans.addAll(option.label().spans());
        return new Line(spans);
    }

    private JsonObject options(Field.Choice choice) {
        boolean few = choice.options().size() <= FEW;
        var element =
                Json.typed(
                        choice.several()
                                ? few ? "checkboxes" : "multi_static_select"
                                : few ? "radio_buttons" : "static_select");
        element.add("options", Json.list(choice.options().stream().map(this::option).toList()));
        var standing = standing(choice);
        if (!standing.isEmpty()) {
            if (choice.several()) {
                element.add("initial_options", standing);
            } else {
                element.add("initial_option", standing.get(0));
            }
        }
        return element;
    }

    private JsonArray standing(Field.Choice choice) {
        return choice.options().stream()
                .filter(Field.Option::chosen)
                .map(this::option)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Json::list));
    }

    private JsonObject option(Field.Option option) {
        var json = new JsonObject();
        json.add("text", Json.plain(Cut.brief(letters(option), OPTION)));
        json.addProperty("value", option.value());
        return json;
    }

    private String letters(Field.Option option) {
        return new RichText(names).letters(option.label());
    }
}
