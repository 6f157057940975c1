package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Names;

/**
 * A message as Block Kit, within Slack's limits: https://docs.slack.dev/reference/block-kit/blocks
 *
 * @param room where its buttons are pressed for, also when they stand in a private channel
 */
record Blocks(Names names, String room) {

    static final String EVENT = "intervisie_";

    private static final int HEADER = 150;
    private static final int BLOCKS = 45;

    // Slack refuses messages somewhere above this, and does not say where:
    // https://github.com/slackapi/bolt-js/issues/2509
    private static final int LETTERS = 10_000;
    private static final int NOTIFICATION = 300;
    private static final int BUTTONS = 25;
    private static final int BUTTON = 75;

    /**
     * One message of Slack.
     *
     * @param text what a notification shows
     */
    record Part(String text, JsonArray blocks) {}

    /** This message, in one part or, when it is too long for one, in several. */
    List<Part> parts(Message message, Marker marker) {
        var text = notification(message);
        var parts = new ArrayList<Part>();
        var blocks = new ArrayList<JsonObject>();
        int letters = 0;
        for (var block : content(message)) {
            if (!blocks.isEmpty()
                    && (letters + block.length() > LETTERS || blocks.size() == BLOCKS)) {
                parts.add(part(text, blocks, marker.part(parts.size())));
                blocks.clear();
                letters = 0;
            }
            blocks.add(block.json());
            letters += block.length();
        }
        blocks.addAll(buttons(message.buttons()));
        parts.add(part(text, blocks, marker.part(parts.size())));
        return parts;
    }

    /** What is known again when we look for it. */
    static JsonObject metadata(Message.Kind kind, String sign) {
        var payload = new JsonObject();
        payload.addProperty("sign", sign);
        var metadata = new JsonObject();
        metadata.addProperty("event_type", EVENT + kind.name().toLowerCase(Locale.ROOT));
        metadata.add("event_payload", payload);
        return metadata;
    }

    private List<RichText.Block> content(Message message) {
        var rich = new RichText(names);
        var content = new ArrayList<RichText.Block>();
        message.title().map(title -> title(rich, title)).ifPresent(content::addAll);
        content.addAll(rich.blocks(message.lines()));
        return content;
    }

    private static List<RichText.Block> title(RichText rich, Line line) {
        var letters = rich.letters(line);
        if (letters.length() > HEADER || letters.isBlank()) {
            return rich.blocks(List.of(line));
        }
        var header = Json.typed("header");
        header.add("text", Json.plain(letters));
        return List.of(new RichText.Block(header, letters.length()));
    }

    private static Part part(String text, List<JsonObject> blocks, String sign) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).addProperty("block_id", i == 0 ? sign : sign + "." + i);
        }
        return new Part(text, Json.list(blocks));
    }

    /** The first line that says something, without a word that anybody wrote. */
    private static String notification(Message message) {
        var first = message.title().or(() -> message.lines().stream().findFirst());
        return first.map(RichText::outside)
                .map(it -> Cut.brief(it, NOTIFICATION))
                .filter(it -> !it.isBlank())
                .orElse("…");
    }

    private List<JsonObject> buttons(List<Button> buttons) {
        var rows = new ArrayList<JsonObject>();
        for (int from = 0; from < buttons.size(); from += BUTTONS) {
            var row = Json.typed("actions");
            row.add(
                    "elements",
                    Json.list(
                            buttons.subList(from, Math.min(buttons.size(), from + BUTTONS)).stream()
                                    .map(this::button)
                                    .toList()));
            rows.add(row);
        }
        return rows;
    }

    private JsonObject button(Button button) {
        var json = Json.typed("button", "action_id", button.act().written(), "value", room);
        json.add("text", Json.plain(Cut.brief(button.label(), BUTTON)));
        switch (button.weight()) {
            case MAIN -> json.addProperty("style", "primary");
            case CAREFUL -> json.addProperty("style", "danger");
            case PLAIN -> {}
        }
        return json;
    }
}
