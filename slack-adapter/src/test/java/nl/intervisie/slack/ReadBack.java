package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.Workspace;

/** What a person reads in Slack, as the words a transcript uses. */
record ReadBack(Workspace workspace) {

    /** A message as it stands there. */
    Message message(JsonObject shown) {
        var lines = new ArrayList<Line>();
        var buttons = new ArrayList<Button>();
        Optional<Line> title = Optional.empty();
        for (var each : shown.getAsJsonArray("blocks")) {
            var block = each.getAsJsonObject();
            switch (text(block, "type")) {
                case "header" ->
                        title = Optional.of(Line.of(text(block.getAsJsonObject("text"), "text")));
                case "rich_text" -> lines.addAll(lines(block));
                case "actions" ->
                        block.getAsJsonArray("elements")
                                .forEach(it -> buttons.add(button(it.getAsJsonObject())));
                default -> throw new IllegalArgumentException(block.toString());
            }
        }
        return new Message(
                kind(shown), title, lines, buttons, buttons.isEmpty() ? List.of() : ready(shown));
    }

    private static Message.Kind kind(JsonObject shown) {
        return Json.object(shown, "metadata")
                .flatMap(it -> Json.text(it, "event_type"))
                .map(it -> it.replace(Blocks.EVENT, "").toUpperCase(Locale.ROOT))
                .map(Message.Kind::valueOf)
                .orElse(Message.Kind.WORD);
    }

    private static List<Reaction> ready(JsonObject shown) {
        return Json.texts(shown, "reactions").stream()
                .flatMap(it -> Emoji.sign(it).stream())
                .map(it -> new Reaction(it, new Act(false, "")))
                .toList();
    }

    private static Button button(JsonObject button) {
        var weight =
                switch (text(button, "style")) {
                    case "primary" -> Button.Weight.MAIN;
                    case "danger" -> Button.Weight.CAREFUL;
                    default -> Button.Weight.PLAIN;
                };
        return new Button(
                Act.read(text(button, "action_id")),
                text(button.getAsJsonObject("text"), "text"),
                weight);
    }

    private List<Line> lines(JsonObject block) {
        var lines = new ArrayList<Line>();
        for (var section : block.getAsJsonArray("elements")) {
            lines.add(line(section.getAsJsonObject().getAsJsonArray("elements")));
        }
        return lines;
    }

    private Line line(JsonArray elements) {
        var spans = new ArrayList<Span>();
        elements.forEach(it -> spans.add(span(it.getAsJsonObject())));
        if (spans.getLast().equals(new Span.Plain("\n"))) {
            spans.removeLast();
        }
        return new Line(spans);
    }

    private Span span(JsonObject element) {
        return switch (text(element, "type")) {
            case "text" -> new Span.Plain(text(element, "text"));
            case "channel" -> new Span.Place(new RoomRef(workspace, text(element, "channel_id")));
            case "user" -> new Span.Call(Refs.user(workspace, text(element, "user_id")));
            case "date" ->
                    new Span.Moment(
                            Instant.ofEpochSecond(element.get("timestamp").getAsLong()),
                            style(text(element, "format")));
            default -> throw new IllegalArgumentException(element.toString());
        };
    }

    private static Span.Moment.Style style(String format) {
        return switch (format) {
            case "{time}" -> Span.Moment.Style.TIME;
            case "{ago}" -> Span.Moment.Style.LEFT;
            case "{date_long}, {time}" -> Span.Moment.Style.DAY;
            default -> Span.Moment.Style.DATE;
        };
    }

    /** The Home tab as it stands there, parted by its lines. */
    Heard.Overview overview(JsonObject view, RoomRef room) {
        var parts = new ArrayList<Heard.Overview.Part>();
        var blocks = new JsonArray();
        for (var each : view.getAsJsonArray("blocks")) {
            if (text(each.getAsJsonObject(), "type").equals("divider")) {
                parts.add(part(blocks, room));
                blocks = new JsonArray();
            } else {
                blocks.add(each);
            }
        }
        parts.add(part(blocks, room));
        return new Heard.Overview(parts);
    }

    private Heard.Overview.Part part(JsonArray blocks, RoomRef room) {
        var shown = new JsonObject();
        shown.add("blocks", blocks);
        return new Heard.Overview.Part(room, message(shown));
    }

    /** A form as it stands there. */
    Form form(JsonObject view) {
        var intro = new ArrayList<Line>();
        var fields = new ArrayList<Field>();
        for (var each : view.getAsJsonArray("blocks")) {
            var block = each.getAsJsonObject();
            if (text(block, "type").equals("input")) {
                fields.add(field(block));
            } else {
                intro.addAll(lines(block));
            }
        }
        var title = inside(view, "title");
        if (title.endsWith("…")) {
            title = words(intro.removeFirst()); // A long title is read whole below it.
        }
        return new Form(
                Act.read(text(view, "callback_id")), title, intro, fields, inside(view, "submit"));
    }

    private static String words(Line line) {
        return line.spans().stream()
                .map(it -> ((Span.Plain) it).text())
                .collect(Collectors.joining());
    }

    private static Field field(JsonObject block) {
        var element = block.getAsJsonObject("element");
        var name = text(block, "block_id");
        var label = inside(block, "label");
        boolean required = !block.get("optional").getAsBoolean();
        return switch (text(element, "type")) {
            case "plain_text_input" ->
                    new Field.Words(
                            name,
                            label,
                            element.has("placeholder") ? inside(element, "placeholder") : "",
                            text(element, "initial_value"),
                            element.get("max_length").getAsInt(),
                            element.get("multiline").getAsBoolean(),
                            required);
            case "datepicker" -> new Field.Day(name, label, required);
            case "conversations_select" -> new Field.Place(name, label, required);
            case "checkboxes", "multi_static_select" ->
                    new Field.Choice(name, label, options(element), true, required);
            default -> new Field.Choice(name, label, options(element), false, required);
        };
    }

    private static List<Field.Option> options(JsonObject element) {
        var options = new ArrayList<Field.Option>();
        for (var each : element.getAsJsonArray("options")) {
            var option = each.getAsJsonObject();
            boolean chosen =
                    option.equals(element.get("initial_option"))
                            || element.has("initial_options")
                                    && element.getAsJsonArray("initial_options").contains(option);
            options.add(
                    new Field.Option(
                            text(option, "value"), Line.of(inside(option, "text")), chosen));
        }
        return options;
    }

    /** What stands where the form stood. */
    Heard instead(JsonObject view) {
        var lines = new ArrayList<Line>();
        var toCopy = new StringBuilder();
        for (var each : view.getAsJsonArray("blocks")) {
            for (var part : each.getAsJsonObject().getAsJsonArray("elements")) {
                var words = line(part.getAsJsonObject().getAsJsonArray("elements"));
                if (text(part.getAsJsonObject(), "type").equals("rich_text_preformatted")) {
                    words.spans().forEach(it -> toCopy.append(((Span.Plain) it).text()));
                } else {
                    lines.add(words);
                }
            }
        }
        return toCopy.isEmpty()
                ? new Heard.Note(
                        new Message(
                                Message.Kind.WORD, Optional.empty(), lines, List.of(), List.of()))
                : new Heard.HandBack(lines.getFirst(), toCopy.toString());
    }

    private static String inside(JsonObject from, String name) {
        return text(from.getAsJsonObject(name), "text");
    }

    private static String text(JsonObject from, String name) {
        return Json.text(from, name).orElse("");
    }
}
