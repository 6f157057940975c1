package nl.intervisie.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/**
 * What a person reads in Discord, as the words a transcript uses.
 *
 * @param named the name behind an id
 */
record ReadBack(Workspace workspace, UnaryOperator<String> named) {

    private static final Pattern TOKEN = Pattern.compile("<@(\\d+)>|<t:(\\d+):([tRDF])>|<#(\\d+)>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
    private static final int ROW = 1;
    private static final int INPUT = 4;
    private static final int CHANNELS = 8;
    private static final int TEXT = 10;
    private static final int CONTAINER = 17;
    private static final int LABEL = 18;
    private static final int KINDS = 7;

    /** A message as it stands there. */
    Message message(DataObject shown) {
        var lines = new ArrayList<Line>();
        var buttons = new ArrayList<Button>();
        Optional<Line> title = Optional.empty();
        var called = called(shown);
        for (var each : inside(shown.getArray("components"))) {
            switch (each.getInt("type")) {
                case TEXT -> {
                    var text = each.getString("content");
                    if (lines.isEmpty() && text.startsWith(Components.TITLE)) {
                        title =
                                Optional.of(
                                        line(text.substring(Components.TITLE.length()), called));
                    } else {
                        text.lines().map(it -> line(it, called)).forEach(lines::add);
                    }
                }
                case ROW ->
                        each.getArray("components").stream(DataArray::getObject)
                                .map(ReadBack::button)
                                .forEach(buttons::add);
                default -> throw new IllegalArgumentException(each.toString());
            }
        }
        return new Message(
                kind(shown), title, lines, buttons, buttons.isEmpty() ? List.of() : ready(shown));
    }

    private static List<DataObject> inside(DataArray components) {
        var all = components.stream(DataArray::getObject).toList();
        return all.size() == 1 && all.getFirst().getInt("type") == CONTAINER
                ? inside(all.getFirst().getArray("components"))
                : all;
    }

    private static Set<String> called(DataObject shown) {
        return shown.optArray("mentions").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .map(it -> it.getString("id"))
                .collect(Collectors.toSet());
    }

    private static Message.Kind kind(DataObject shown) {
        return Components.mark(shown)
                .map(it -> Message.Kind.values()[it & KINDS])
                .orElse(Message.Kind.WORD);
    }

    private static List<Reaction> ready(DataObject shown) {
        return shown.optArray("reactions").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .filter(it -> it.getBoolean("me"))
                .map(it ->
                        new Reaction(it.getObject("emoji").getString("name"), new Act(false, "")))
                .toList();
    }

    private static Button button(DataObject button) {
        var weight =
                switch (button.getInt("style")) {
                    case 1 -> Button.Weight.MAIN;
                    case 4 -> Button.Weight.CAREFUL;
                    default -> Button.Weight.PLAIN;
                };
        var act =
                Carried.read(button.getString("custom_id"))
                        .map(Carried::act)
                        .orElseGet(() -> new Act(false, button.getString("custom_id")));
        return new Button(act, button.getString("label"), weight);
    }

    private Line line(String text, Set<String> called) {
        var spans = new ArrayList<Span>();
        var tokens = TOKEN.matcher(text);
        int from = 0;
        while (tokens.find()) {
            plain(text.substring(from, tokens.start()), spans);
            spans.add(span(tokens, called));
            from = tokens.end();
        }
        plain(text.substring(from), spans);
        return new Line(spans);
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span.Plain(ESCAPE.matcher(text).replaceAll("$1").replace("\u200b", "")));
        }
    }

    private Span span(java.util.regex.Matcher token, Set<String> called) {
        var user = token.group(1);
        if (user != null) {
            var who = new UserRef(workspace, named.apply(user));
            return called.contains(user) ? new Span.Call(who) : new Span.Person(who);
        }
        var room = token.group(4);
        if (room != null) {
            return new Span.Place(Refs.room(workspace, room));
        }
        var style =
                switch (String.valueOf(token.group(3))) {
                    case "t" -> Span.Moment.Style.TIME;
                    case "R" -> Span.Moment.Style.LEFT;
                    case "F" -> Span.Moment.Style.DAY;
                    default -> Span.Moment.Style.DATE;
                };
        var at = Instant.ofEpochSecond(Long.parseLong(String.valueOf(token.group(2))));
        return new Span.Moment(at, style);
    }

    /** A form as it stands there; of a long one, one page. */
    Form form(DataObject modal) {
        var intro = new ArrayList<Line>();
        var fields = new ArrayList<Field>();
        var above = new ArrayList<Line>();
        for (var each : modal.getArray("components").stream(DataArray::getObject).toList()) {
            if (each.getInt("type") == LABEL) {
                fields.add(field(each, above));
                intro.addAll(above);
                above.clear();
            } else {
                each.getString("content").lines().map(it -> line(it, Set.of())).forEach(above::add);
            }
        }
        var title = modal.getString("title").replaceAll(" \\(\\d+/\\d+\\)$", "");
        if (title.endsWith("…") && !intro.isEmpty()) {
            title = words(intro.removeFirst()); // A long title is read whole below it.
        }
        var act =
                Carried.read(modal.getString("custom_id"))
                        .map(Carried::act)
                        .orElseGet(() -> new Act(true, ""));
        return new Form(act, title, intro, fields, "");
    }

    private static String words(Line line) {
        return line.spans().stream()
                .map(it -> ((Span.Plain) it).text())
                .collect(Collectors.joining());
    }

    /** A label that is too long is read whole below it or above it. */
    private static Field field(DataObject label, List<Line> above) {
        var component = label.getObject("component");
        var id = component.getString("custom_id");
        var name = Days.field(id);
        boolean required = component.getBoolean("required");
        var words = label.getString("label");
        if (!label.isNull("description")) {
            words = label.getString("description");
        } else if (!above.isEmpty() && isCut(words, words(above.getLast()))) {
            words = words(above.removeLast());
        }
        if (component.getInt("type") == CHANNELS) {
            return new Field.Place(name, words, required);
        }
        if (component.getInt("type") != INPUT) {
            return new Field.Choice(
                    name, words, options(component), component.getInt("max_values") > 1, required);
        }
        var hint = component.getString("placeholder", "");
        return Days.isOne(id)
                ? new Field.Day(name, words, required)
                : new Field.Words(
                        name,
                        words,
                        hint,
                        component.getString("value", ""),
                        component.getInt("max_length"),
                        component.getInt("style") == 2,
                        required);
    }

    /** A label may also end in dots of its own. */
    private static boolean isCut(String label, String whole) {
        return label.endsWith("…") && whole.startsWith(label.substring(0, label.length() - 1));
    }

    private static List<Field.Option> options(DataObject select) {
        return select.getArray("options").stream(DataArray::getObject)
                .map(it ->
                        new Field.Option(
                                it.getString("value"),
                                Line.of(it.getString("label")),
                                it.getBoolean("default")))
                .toList();
    }

    /** What was said to one person on the spot. */
    Heard told(List<DataObject> shown) {
        var first = message(shown.getFirst());
        if (shown.size() == 1) {
            return new Heard.Note(first);
        }
        var copied = new StringBuilder();
        for (var each : shown.subList(1, shown.size())) {
            var text = each.getArray("components").getObject(0).getString("content");
            copied.append(
                    text,
                    Components.FENCE.length() + 1,
                    text.length() - Components.FENCE.length() - 1);
        }
        return new Heard.HandBack(first.lines().getFirst(), copied.toString());
    }
}
