package nl.intervisie.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** What Slack demands of blocks: https://docs.slack.dev/reference/block-kit/blocks */
final class BlockRules {

    private static final int MESSAGE = 50;
    private static final int MODAL = 100;
    private static final int ID = 255;
    private static final int ALL_TEXT = 13_200;

    private BlockRules() {}

    static void ofMessage(JsonArray blocks) {
        check(blocks.size() <= MESSAGE, "invalid_blocks");
        all(blocks, false);
        check(letters(blocks) <= ALL_TEXT, "msg_blocks_too_long");
    }

    static void ofModal(JsonObject view) {
        check(text(view, "type").equals("modal"), "invalid_arguments");
        check(view.toString().length() <= 250_000, "view_too_large");
        plain(view.get("title"), 24);
        if (view.has("submit")) {
            plain(view.get("submit"), 24);
        }
        check(text(view, "private_metadata").length() <= 3000, "invalid_arguments");
        check(text(view, "callback_id").length() <= ID, "invalid_arguments");
        var blocks = view.getAsJsonArray("blocks");
        check(!blocks.isEmpty() && blocks.size() <= MODAL, "invalid_arguments");
        boolean asks = all(blocks, true);
        check(!asks || view.has("submit"), "invalid_arguments");
    }

    static void ofHome(JsonObject view) {
        check(text(view, "type").equals("home"), "invalid_arguments");
        check(view.toString().length() <= 250_000, "view_too_large");
        var blocks = view.getAsJsonArray("blocks");
        check(!blocks.isEmpty() && blocks.size() <= MODAL, "invalid_arguments");
        all(blocks, false);
    }

    private static boolean all(JsonArray blocks, boolean modal) {
        Set<String> ids = new HashSet<>();
        boolean asks = false;
        for (var element : blocks) {
            var block = element.getAsJsonObject();
            if (block.has("block_id")) {
                check(text(block, "block_id").length() <= ID, "invalid_blocks");
                check(ids.add(text(block, "block_id")), "invalid_blocks");
            }
            asks |= text(block, "type").equals("input");
            one(block, modal);
        }
        return asks;
    }

    private static void one(JsonObject block, boolean modal) {
        switch (text(block, "type")) {
            case "header" -> plain(block.get("text"), 150);
            case "section" -> words(block.getAsJsonObject("text"), 3000);
            case "context" ->
                    check(block.getAsJsonArray("elements").size() <= 10, "invalid_blocks");
            case "divider" -> {}
            case "rich_text" -> rich(block.getAsJsonArray("elements"));
            case "actions" -> actions(block.getAsJsonArray("elements"));
            case "input" -> {
                check(modal, "invalid_blocks");
                input(block);
            }
            default -> throw new No("invalid_blocks");
        }
    }

    private static void rich(JsonArray elements) {
        check(!elements.isEmpty(), "invalid_blocks");
        for (var element : elements) {
            var part = element.getAsJsonObject();
            switch (text(part, "type")) {
                case "rich_text_section", "rich_text_preformatted", "rich_text_quote" ->
                        part.getAsJsonArray("elements").forEach(BlockRules::richElement);
                default -> throw new No("invalid_blocks");
            }
        }
    }

    private static void richElement(JsonElement element) {
        var part = element.getAsJsonObject();
        switch (text(part, "type")) {
            case "text" -> check(!text(part, "text").isEmpty(), "invalid_blocks");
            case "user" -> check(!text(part, "user_id").isEmpty(), "invalid_blocks");
            case "channel" -> check(!text(part, "channel_id").isEmpty(), "invalid_blocks");
            case "date" ->
                    check(
                            part.get("timestamp").getAsJsonPrimitive().isNumber()
                                    && text(part, "format").matches(".*\\{(time|ago|date_long)}.*"),
                            "invalid_blocks");
            default -> throw new No("invalid_blocks");
        }
    }

    private static void actions(JsonArray elements) {
        check(!elements.isEmpty() && elements.size() <= 25, "invalid_blocks");
        Set<String> ids = new HashSet<>();
        for (var element : elements) {
            var button = element.getAsJsonObject();
            check(text(button, "type").equals("button"), "invalid_blocks");
            plain(button.get("text"), 75);
            check(text(button, "value").length() <= 2000, "invalid_blocks");
            var id = text(button, "action_id");
            check(id.length() <= ID && ids.add(id), "invalid_blocks");
            if (button.has("style")) {
                check(text(button, "style").matches("primary|danger"), "invalid_blocks");
            }
        }
    }

    private static void input(JsonObject block) {
        plain(block.get("label"), 2000);
        var element = block.getAsJsonObject("element");
        check(text(element, "action_id").length() <= ID, "invalid_arguments");
        switch (text(element, "type")) {
            case "plain_text_input" -> {
                int most = element.get("max_length").getAsInt();
                check(most >= 1 && most <= 3000, "invalid_arguments");
                check(text(element, "initial_value").length() <= most, "invalid_arguments");
                if (element.has("placeholder")) {
                    plain(element.get("placeholder"), 150);
                }
            }
            case "datepicker" -> {}
            case "conversations_select" -> filter(element);
            case "radio_buttons", "checkboxes" -> options(element, 10);
            case "static_select", "multi_static_select" -> options(element, 100);
            default -> throw new No("invalid_arguments");
        }
    }

    private static void filter(JsonObject element) {
        var kinds = Set.of("im", "mpim", "private", "public");
        element.getAsJsonObject("filter")
                .getAsJsonArray("include")
                .forEach(it -> check(kinds.contains(it.getAsString()), "invalid_arguments"));
    }

    private static void options(JsonObject element, int most) {
        var options = element.getAsJsonArray("options");
        check(!options.isEmpty() && options.size() <= most, "invalid_arguments");
        Set<String> values = new HashSet<>();
        for (var each : options) {
            var option = each.getAsJsonObject();
            plain(option.get("text"), 75);
            var value = text(option, "value");
            check(!value.isEmpty() && value.length() <= 150, "invalid_arguments");
            check(values.add(value), "invalid_arguments");
        }
        if (element.has("initial_option")) {
            check(options.contains(element.get("initial_option")), "invalid_arguments");
        }
        if (element.has("initial_options")) {
            element.getAsJsonArray("initial_options")
                    .forEach(it -> check(options.contains(it), "invalid_arguments"));
        }
    }

    private static void plain(JsonElement element, int most) {
        var object = element.getAsJsonObject();
        check(text(object, "type").equals("plain_text"), "invalid_arguments");
        words(object, most);
    }

    private static void words(JsonObject object, int most) {
        var text = text(object, "text");
        check(!text.isBlank() && text.length() <= most, "invalid_arguments");
    }

    private static int letters(JsonElement element) {
        if (element.isJsonArray()) {
            int sum = 0;
            for (var each : element.getAsJsonArray()) {
                sum += letters(each);
            }
            return sum;
        }
        if (!element.isJsonObject()) {
            return 0;
        }
        int sum = 0;
        for (var entry : element.getAsJsonObject().entrySet()) {
            sum +=
                    entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()
                            ? entry.getValue().getAsString().length()
                            : letters(entry.getValue());
        }
        return sum;
    }

    private static String text(JsonObject from, String name) {
        return from.has(name) ? from.get(name).getAsString() : "";
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new No(otherwise);
        }
    }
}
