package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Names;

/**
 * Lines as Slack's rich text, in which words are words: nothing in them is a mention, a link or a
 * markup. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
record RichText(Names names) {

    /** The most characters of one block. */
    static final int MOST = 2900;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** One block, and how many characters it shows. */
    record Block(JsonObject json, int length) {}

    /** These lines, in as many blocks as it takes. */
    List<Block> blocks(List<Line> lines) {
        var blocks = new ArrayList<Block>();
        var sections = new ArrayList<JsonObject>();
        int length = 0;
        for (var line : lines) {
            for (var piece : pieces(line)) {
                if (!sections.isEmpty() && length + piece.length() > MOST) {
                    blocks.add(block(sections, length));
                    sections.clear();
                    length = 0;
                }
                sections.add(piece.json());
                length += piece.length();
            }
        }
        if (!sections.isEmpty()) {
            blocks.add(block(sections, length));
        }
        return blocks;
    }

    private static Block block(List<JsonObject> sections, int length) {
        for (int i = 0; i + 1 < sections.size(); i++) {
            sections.get(i).getAsJsonArray("elements").add(Json.typed("text", "text", "\n"));
        }
        var block = Json.typed("rich_text");
        block.add("elements", Json.list(sections));
        return new Block(block, length);
    }

    /** The sections of one line: one, unless it is too long. */
    private List<Block> pieces(Line line) {
        var sections = new ArrayList<Block>();
        var elements = new JsonArray();
        int length = 0;
        for (var span : line.spans()) {
            for (var element : elements(span)) {
                if (!elements.isEmpty() && length + element.length() > MOST) {
                    sections.add(section(elements, length));
                    elements = new JsonArray();
                    length = 0;
                }
                elements.add(element.json());
                length += element.length();
            }
        }
        if (!elements.isEmpty()) {
            sections.add(section(elements, length));
        }
        return sections;
    }

    private static Block section(JsonArray elements, int length) {
        var section = Json.typed("rich_text_section");
        section.add("elements", elements);
        return new Block(section, length);
    }

    private List<Block> elements(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> words(text);
            case Span.Quote(var text) -> words(text);
            case Span.Person(var who) ->
                    names.of(who).map(RichText::words).orElseGet(() -> List.of(mention(who.id())));
            case Span.Call(var who) -> List.of(mention(who.id()));
            case Span.Place(var room) -> List.of(place(room.id()));
            case Span.Moment(var at, var style) -> List.of(moment(at, style));
        };
    }

    private static List<Block> words(String text) {
        return Cut.pieces(text, MOST).stream()
                .filter(it -> !it.isEmpty())
                .map(it -> new Block(Json.typed("text", "text", it), it.length()))
                .toList();
    }

    private static Block mention(String user) {
        return new Block(Json.typed("user", "user_id", user), user.length());
    }

    /** Slack shows its name to whoever is in it, and to nobody else. */
    private static Block place(String channel) {
        return new Block(Json.typed("channel", "channel_id", channel), channel.length());
    }

    /** Slack shows it in the reader's own zone and language. */
    private static Block moment(Instant at, Span.Moment.Style style) {
        var date = Json.typed("date", "format", format(style), "fallback", fallback(at, style));
        date.addProperty("timestamp", at.getEpochSecond());
        return new Block(date, DATE.toString().length());
    }

    private static String format(Span.Moment.Style style) {
        return switch (style) {
            case TIME -> "{time}";
            case LEFT -> "{ago}";
            case DATE -> "{date_long}";
            case DAY -> "{date_long}, {time}";
        };
    }

    private static String fallback(Instant at, Span.Moment.Style style) {
        var format =
                switch (style) {
                    case TIME, LEFT -> TIME;
                    case DATE -> DATE;
                    case DAY -> DAY;
                };
        return format.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** A line in letters alone, for where Slack takes nothing else. */
    String letters(Line line) {
        return line.spans().stream().map(this::letters).collect(Collectors.joining());
    }

    private String letters(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Quote(var text) -> text;
            case Span.Person(var who) -> names.of(who).orElse("…");
            case Span.Call(var who) -> names.of(who).orElse("…");
            case Span.Place _ -> "…";
            case Span.Moment(var at, var style) -> fallback(at, style);
        };
    }

    /** A line for a notification: who and when, and nothing that anybody wrote. */
    static String outside(Line line) {
        return line.spans().stream().map(RichText::outside).collect(Collectors.joining());
    }

    private static String outside(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> escaped(text);
            case Span.Quote _ -> "…";
            case Span.Person _ -> "…";
            case Span.Place _ -> "…";
            case Span.Call(var who) -> "<@" + who.id() + ">";
            case Span.Moment(var at, var style) ->
                    "<!date^%d^%s|%s>"
                            .formatted(at.getEpochSecond(), format(style), fallback(at, style));
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
