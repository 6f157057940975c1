package nl.intervisie.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Names;

/**
 * A message as components, within Discord's limits. Version 2 of them unfurls no link and puts no
 * words in a notification: https://docs.discord.com/developers/components/reference
 *
 * @param about the room its buttons are pressed for, when they stand in a private conversation
 */
record Components(Names names, Optional<RoomRef> about) {

    static final int VERSION_2 = 1 << 15;
    static final int EPHEMERAL = 1 << 6;
    static final String TITLE = "### ";

    static final String FENCE = "```";

    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int TEXT = 10;
    private static final int CONTAINER = 17;
    private static final int IN_A_ROW = 5;
    private static final int LABEL = 80;
    private static final int TITLE_LENGTH = 150;
    private static final int TEAL = 0x1A7F72;
    private static final int MARK_BITS = 0x0FFFFFFF;
    private static final int KIND_BITS = 3;

    /** This message, in one part or, when it is too long for one, in several. */
    List<DataObject> parts(Message message, Marker marker) {
        var markdown = new Markdown(names);
        var parts = new ArrayList<DataObject>();
        var inside = DataArray.empty();
        int length = 0;
        for (var text : texts(markdown, message)) {
            if (!inside.isEmpty() && length + text.length() > Markdown.MOST) {
                parts.add(part(message, inside));
                inside = DataArray.empty();
                length = 0;
            }
            var shown = DataObject.empty().put("type", TEXT).put("content", text);
            if (inside.isEmpty()) {
                shown.put("id", mark(marker.part(parts.size()), message.kind()));
            }
            inside.add(shown);
            length += text.length();
        }
        rows(message.buttons()).forEach(inside::add);
        parts.add(part(message, inside));
        return parts;
    }

    private static List<String> texts(Markdown markdown, Message message) {
        var texts = new ArrayList<String>();
        message.title().map(it -> title(markdown, it)).ifPresent(texts::addAll);
        texts.addAll(markdown.texts(message.lines()));
        return texts.isEmpty() ? List.of("…") : texts;
    }

    private static List<String> title(Markdown markdown, Line line) {
        var texts = markdown.texts(List.of(line));
        var first = texts.getFirst();
        return first.length() > TITLE_LENGTH || first.isBlank() ? texts : List.of(TITLE + first);
    }

    /**
     * The sign by which this part is known again, and its kind: the number of its first component,
     * which Discord keeps.
     */
    static int mark(String sign, Message.Kind kind) {
        var sum = new CRC32();
        sum.update(sign.getBytes(StandardCharsets.UTF_8));
        return ((int) sum.getValue() & MARK_BITS) << KIND_BITS | kind.ordinal();
    }

    /** The mark of a message that Discord shows; empty when it has none. */
    static Optional<Integer> mark(DataObject shown) {
        return shown.optArray("components")
                .filter(it -> !it.isEmpty())
                .map(it -> it.getObject(0))
                .map(it ->
                        it.getInt("type") == CONTAINER
                                ? it.getArray("components").getObject(0)
                                : it)
                .filter(it -> it.getInt("type") == TEXT && !it.isNull("id"))
                .map(it -> it.getInt("id"));
    }

    private static DataObject part(Message message, DataArray inside) {
        var components =
                switch (message.kind()) {
                    case CARD, SUMMARY -> DataArray.empty().add(contained(inside));
                    case WORD, CALL, ACTIONS, SHOWING -> inside;
                };
        return DataObject.empty()
                .put("flags", VERSION_2)
                .put("components", components)
                .put("allowed_mentions", mentions(message));
    }

    /** Makes it a word for one person alone, that calls nobody. */
    static DataObject whispered(DataObject message) {
        return message.put("flags", VERSION_2 | EPHEMERAL)
                .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
    }

    /** Somebody's own words for them alone, in a frame from which they are copied as they are. */
    static DataObject toCopy(String words) {
        var framed = FENCE + "\n" + words.replace(FENCE, "`\u200b``") + "\n" + FENCE;
        var text = DataObject.empty().put("type", TEXT).put("content", framed);
        return whispered(DataObject.empty().put("components", DataArray.empty().add(text)));
    }

    private static DataObject contained(DataArray inside) {
        return DataObject.empty()
                .put("type", CONTAINER)
                .put("accent_color", TEAL)
                .put("components", inside);
    }

    /** Only whom the bot itself calls is called, whatever anybody wrote. */
    private static DataObject mentions(Message message) {
        Set<String> called = new LinkedHashSet<>();
        message.title().stream().forEach(it -> called(it, called));
        message.lines().forEach(it -> called(it, called));
        return DataObject.empty()
                .put("parse", DataArray.empty())
                .put("users", DataArray.fromCollection(called));
    }

    private static void called(Line line, Set<String> called) {
        for (var span : line.spans()) {
            if (span instanceof Span.Call(var who)) {
                called.add(who.id());
            }
        }
    }

    private List<DataObject> rows(List<Button> buttons) {
        var rows = new ArrayList<DataObject>();
        for (int from = 0; from < buttons.size(); from += IN_A_ROW) {
            var row = DataArray.empty();
            buttons.subList(from, Math.min(buttons.size(), from + IN_A_ROW))
                    .forEach(it -> row.add(button(it)));
            rows.add(DataObject.empty().put("type", ROW).put("components", row));
        }
        return rows;
    }

    private DataObject button(Button button) {
        var style =
                switch (button.weight()) {
                    case MAIN -> 1;
                    case PLAIN -> 2;
                    case CAREFUL -> 4;
                };
        var carried =
                about.map(it -> Carried.in(it, button.act()))
                        .orElseGet(() -> button.act().written());
        return DataObject.empty()
                .put("type", BUTTON)
                .put("style", style)
                .put("label", Cut.brief(button.label(), LABEL))
                .put("custom_id", carried);
    }
}
