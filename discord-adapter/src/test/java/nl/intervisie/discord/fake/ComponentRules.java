package nl.intervisie.discord.fake;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What Discord takes in a message and in a form:
 * https://docs.discord.com/developers/components/reference
 */
final class ComponentRules {

    static final int VERSION_2 = 1 << 15;
    static final int EPHEMERAL = 1 << 6;

    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int SELECT = 3;
    private static final int INPUT = 4;
    private static final int USERS = 5;
    private static final int CHANNELS = 8;
    private static final int TEXT = 10;
    private static final int CONTAINER = 17;
    private static final int SEPARATOR = 14;
    private static final int LABEL = 18;
    private static final int RADIO = 21;
    private static final int CHECKBOXES = 22;
    private static final int LINK = 5;

    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();
    private int components;
    private int letters;

    /**
     * @throws No when a rule is broken
     */
    static void ofMessage(DataObject message) {
        new ComponentRules().message(message);
    }

    /**
     * @throws No when a rule is broken
     */
    static void ofModal(DataObject modal) {
        new ComponentRules().modal(modal);
    }

    private void message(DataObject message) {
        var content = message.getString("content", "");
        var components = message.optArray("components").orElseGet(DataArray::empty);
        boolean isSecond = (message.getInt("flags", 0) & VERSION_2) != 0;
        if (isSecond) {
            need(content.isEmpty(), "content: not with components v2");
            need(message.optArray("embeds").map(DataArray::isEmpty).orElse(true), "embeds");
            need(!components.isEmpty(), "components: an empty message");
        } else {
            need(content.length() <= 2000, "content: over 2000");
            need(!content.isBlank() || !components.isEmpty(), "an empty message");
            need(components.length() <= 5, "components: over 5 rows");
        }
        for (int i = 0; i < components.length(); i++) {
            var component = components.getObject(i);
            need(isSecond || component.getInt("type") == ROW, "components: v2 without the flag");
            inMessage(component);
        }
        need(this.components <= 40, "components: over 40");
        need(letters <= 4000, "components: over 4000 characters");
    }

    private void inMessage(DataObject component) {
        counted(component);
        switch (component.getInt("type")) {
            case ROW -> row(component.getArray("components"));
            case TEXT -> text(component);
            case SEPARATOR -> {}
            case CONTAINER -> {
                var inside = component.getArray("components");
                need(!inside.isEmpty(), "container: empty");
                for (int i = 0; i < inside.length(); i++) {
                    need(inside.getObject(i).getInt("type") != CONTAINER, "container in container");
                    inMessage(inside.getObject(i));
                }
            }
            default -> throw No.invalid("components: type " + component.getInt("type"));
        }
    }

    private void counted(DataObject component) {
        components++;
        if (!component.isNull("id")) {
            need(ids.add(component.getInt("id")), "id: used twice");
        }
    }

    private void text(DataObject component) {
        var content = component.getString("content");
        need(!content.isBlank(), "text display: empty");
        letters += content.length();
    }

    private void row(DataArray inside) {
        need(!inside.isEmpty() && inside.length() <= 5, "row: 1 to 5 buttons");
        for (int i = 0; i < inside.length(); i++) {
            var button = inside.getObject(i);
            counted(button);
            need(button.getInt("type") == BUTTON, "row: a button");
            button(button);
        }
    }

    private void button(DataObject button) {
        var label = button.getString("label", "");
        need(!label.isEmpty() && label.length() <= 80, "button: label of 1 to 80");
        if (button.getInt("style") == LINK) {
            need(button.isNull("custom_id") && !button.isNull("url"), "button: a link has a url");
        } else {
            custom(button);
        }
    }

    private void custom(DataObject component) {
        var id = component.getString("custom_id", "");
        need(!id.isEmpty() && id.length() <= 100, "custom_id: 1 to 100");
        need(customIds.add(id), "custom_id: used twice");
    }

    private void modal(DataObject modal) {
        custom(modal);
        customIds.clear();
        var title = modal.getString("title", "");
        need(!title.isEmpty() && title.length() <= 45, "title: 1 to 45");
        var inside = modal.getArray("components");
        need(!inside.isEmpty() && inside.length() <= 5, "modal: 1 to 5 components");
        for (int i = 0; i < inside.length(); i++) {
            var component = inside.getObject(i);
            counted(component);
            switch (component.getInt("type")) {
                case TEXT -> text(component);
                case LABEL -> label(component);
                default -> throw No.invalid("modal: type " + component.getInt("type"));
            }
        }
        need(letters <= 4000, "modal: over 4000 characters");
    }

    private void label(DataObject label) {
        var name = label.getString("label", "");
        need(!name.isEmpty() && name.length() <= 45, "label: 1 to 45");
        need(label.getString("description", "").length() <= 100, "description: over 100");
        var inside = label.getObject("component");
        counted(inside);
        custom(inside);
        switch (inside.getInt("type")) {
            case INPUT -> input(inside);
            case SELECT -> options(inside, 25);
            case RADIO -> {
                options(inside, 10);
                need(inside.getArray("options").length() >= 2, "options: 2 to 10");
            }
            case CHECKBOXES -> options(inside, 10);
            case USERS, CHANNELS -> {}
            default -> throw No.invalid("label: type " + inside.getInt("type"));
        }
    }

    private static void input(DataObject input) {
        int most = input.getInt("max_length", 4000);
        need(most >= 1 && most <= 4000, "max_length: 1 to 4000");
        need(input.getInt("min_length", 0) <= most, "min_length");
        need(input.getString("value", "").length() <= most, "value: over max_length");
        need(input.getString("placeholder", "").length() <= 100, "placeholder: over 100");
        need(input.isNull("label"), "input: its label is around it");
    }

    private static void options(DataObject select, int most) {
        var options = select.getArray("options");
        need(!options.isEmpty() && options.length() <= most, "options: 1 to " + most);
        int chosen = 0;
        var values = new HashSet<String>();
        for (int i = 0; i < options.length(); i++) {
            var option = options.getObject(i);
            var label = option.getString("label", "");
            need(!label.isBlank() && label.length() <= 100, "option: label of 1 to 100");
            need(values.add(option.getString("value")), "option: value used twice");
            need(option.getString("value").length() <= 100, "option: value over 100");
            need(option.getString("description", "").length() <= 100, "option: description");
            chosen += option.getBoolean("default", false) ? 1 : 0;
        }
        need(chosen <= select.getInt("max_values", 1), "options: too many by default");
        need(select.getInt("max_values", 1) <= options.length(), "max_values: over the options");
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw No.invalid(otherwise);
        }
    }
}
