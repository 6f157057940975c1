package nl.intervisie.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Names;

/**
 * Lines as Discord's Markdown, in which words are words: nothing in them is a mention, a link or a
 * markup. Discord calls whoever is mentioned only where {@code allowed_mentions} says so, but shows
 * a mention in a closed thread as an invitation; so who is only named is named in letters.
 */
record Markdown(Names names) {

    /** The most characters of one text; Discord takes 4,000 in one message. */
    static final int MOST = 3800;

    private static final Pattern MARKUP =
            Pattern.compile("[\\\\*_~`|<>\\[\\]#@]|:(?=//)|(?m)^[ \\t]*[-+]|(?m)^[ \\t]*\\d+[.)]");

    /** These lines, in as many texts as it takes. */
    List<String> texts(List<Line> lines) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var line : lines) {
            boolean begins = true;
            for (var piece : pieces(line)) {
                var between = begins && !text.isEmpty() ? "\n" : "";
                if (text.length() + between.length() + piece.length() > MOST) {
                    texts.add(text.toString());
                    text.setLength(0);
                    between = "";
                }
                text.append(between).append(piece);
                begins = false;
            }
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts.stream().map(it -> it.isBlank() ? "\u200b" : it).toList();
    }

    private List<String> pieces(Line line) {
        var pieces = new ArrayList<String>();
        line.spans().forEach(it -> pieces.addAll(pieces(it)));
        return pieces.isEmpty() ? List.of("") : pieces;
    }

    private List<String> pieces(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> words(text);
            case Span.Quote(var text) -> words(text);
            case Span.Person(var who) ->
                    names.of(who).map(Markdown::words).orElseGet(() -> List.of(mention(who.id())));
            case Span.Call(var who) -> List.of(mention(who.id()));
            case Span.Place(var room) -> List.of("<#" + room.id() + ">");
            case Span.Moment(var at, var style) -> List.of(moment(at, style));
        };
    }

    private static String mention(String user) {
        return "<@" + user + ">";
    }

    /** Every character may need a sign before it. */
    private static List<String> words(String text) {
        return Cut.pieces(text, MOST / 2).stream().map(Markdown::escaped).toList();
    }

    /** The words themselves, whatever they look like. */
    static String escaped(String text) {
        return MARKUP.matcher(text)
                .replaceAll(it -> {
                    var found = it.group();
                    int last = found.length() - 1;
                    return java.util.regex.Matcher.quoteReplacement(
                            found.substring(0, last) + "\\" + found.charAt(last));
                });
    }

    /** Discord shows it in the reader's own zone and language, and counts down by itself. */
    private static String moment(Instant at, Span.Moment.Style style) {
        var shown =
                switch (style) {
                    case TIME -> "t";
                    case LEFT -> "R";
                    case DATE -> "D";
                    case DAY -> "F";
                };
        return "<t:%d:%s>".formatted(at.getEpochSecond(), shown);
    }

    /** A line in letters alone, for where Discord takes nothing else. */
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
            case Span.Moment(var at, var style) -> moment(at, style);
        };
    }
}
