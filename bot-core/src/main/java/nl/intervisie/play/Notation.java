package nl.intervisie.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;

/** How a transcript writes down what the bot says. */
public record Notation(InstantSource clock, String language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int SECONDS = 60;

    /** As a transcript writes it before what somebody does. */
    public static String moment(Instant at) {
        var pattern =
                at.atZone(Cue.ZONE).toLocalDate().equals(Cue.MONDAY)
                        ? "HH:mm:ss"
                        : "yyyy-MM-dd HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at.atZone(Cue.ZONE));
    }

    /** A whole message, under this tag. */
    public List<String> message(String tag, Message message) {
        var rows = new ArrayList<String>();
        message.title().map(this::text).ifPresent(rows::add);
        message.lines().stream().map(this::text).forEach(rows::add);
        if (!message.buttons().isEmpty()) {
            rows.add(buttons(message));
        }
        return block(tag, rows);
    }

    /** What is different about a message that was there already. */
    List<String> changed(String tag, Message old, Message now) {
        if (now.lines().size() < old.lines().size()) {
            return message(tag, now);
        }
        var rows = new ArrayList<String>();
        now.title().map(this::text).ifPresent(rows::add);
        var before = new HashSet<>(old.lines());
        now.lines().stream().filter(it -> !before.contains(it)).map(this::text).forEach(rows::add);
        if (!buttons(old).equals(buttons(now))) {
            rows.add(now.buttons().isEmpty() ? "no buttons" : buttons(now));
        }
        return block(tag, rows);
    }

    /** A form as it opens. */
    public List<String> form(String tag, Form form) {
        var rows = new ArrayList<String>();
        rows.add(form.title());
        form.intro().stream().map(this::text).forEach(rows::add);
        form.fields().stream().map(this::field).forEach(rows::add);
        rows.add("(" + form.send() + ")");
        return block(tag, rows);
    }

    private String field(Field field) {
        return switch (field) {
            case Field.Words(_, var label, var hint, var draft, _, _, _) ->
                    label
                            + " = "
                            + (draft.isEmpty() ? hint.isEmpty() ? "…" : "… (" + hint + ")" : draft);
            case Field.Choice(_, var label, var options, _, _) ->
                    label
                            + " = "
                            + options.stream().map(this::option).collect(Collectors.joining(" | "));
            case Field.Place(_, var label, _) -> label + " = …";
            case Field.Day(_, var label, _) -> label + " = …";
        };
    }

    /** What somebody filled in, as they saw it: of a choice its label. */
    public String sent(Form form, Map<String, String> values) {
        return form.fields().stream()
                .map(it -> sent(it, values.getOrDefault(it.name(), "")))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("; "));
    }

    private String sent(Field field, String value) {
        if (!(field instanceof Field.Choice choice)) {
            return value;
        }
        var chosen = List.of(value.split(","));
        return choice.options().stream()
                .filter(it -> chosen.contains(it.value()))
                .map(it -> text(it.label()))
                .collect(Collectors.joining(", "));
    }

    private String option(Field.Option option) {
        return option.chosen() ? "*" + text(option.label()) : text(option.label());
    }

    static List<String> block(String tag, List<String> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            for (var line : row.split("\n", -1)) {
                lines.add(lines.isEmpty() ? "< [" + tag + "] " + line : "<   " + line);
            }
        }
        if (lines.isEmpty()) {
            lines.add("< [" + tag + "]");
        }
        return lines;
    }

    private static String buttons(Message message) {
        var all = new ArrayList<String>();
        message.buttons().forEach(it -> all.add("(" + it.label() + ")"));
        message.reactions().forEach(it -> all.add(it.emoji()));
        return String.join(" ", all);
    }

    /** A line as plain text. */
    public String text(Line line) {
        return line.spans().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Quote(var text) -> text;
            case Span.Person(var who) -> who.id();
            case Span.Call(var who) -> "@" + who.id();
            case Span.Place _ -> "#";
            case Span.Moment(var at, var style) -> moment(at, style);
        };
    }

    private String moment(Instant at, Span.Moment.Style style) {
        return switch (style) {
            case TIME -> TIME.format(at.atZone(Cue.ZONE));
            case LEFT -> left(at);
            case DATE ->
                    DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of(language))
                            .format(at.atZone(Cue.ZONE));
            case DAY ->
                    DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.of(language))
                            .format(at.atZone(Cue.ZONE));
        };
    }

    private String left(Instant until) {
        long seconds = Math.max(0, Duration.between(clock.instant(), until).toSeconds());
        long minutes = (seconds + SECONDS - 1) / SECONDS;
        var unit =
                language.equals("nl")
                        ? minutes == 1 ? "minuut" : "minuten"
                        : minutes == 1 ? "minute" : "minutes";
        return minutes + " " + unit;
    }
}
