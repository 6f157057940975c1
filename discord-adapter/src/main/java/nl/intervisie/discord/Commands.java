package nl.intervisie.discord;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The command as Discord is to know it, in English and Dutch:
 * https://docs.discord.com/developers/interactions/application-commands
 */
final class Commands {

    static final String NAME = "intervisie";

    /** Shows somebody what there is for them. */
    static final String MINE = "mine";

    private static final int SUB = 1;
    private static final int TEXT = 3;
    private static final int NUMBER = 4;
    private static final int PERSON = 6;
    private static final int GUILD = 0;
    private static final List<String> PLAIN =
            List.of(
                    "help",
                    "methods",
                    "case",
                    "status",
                    MINE,
                    "join",
                    "leave",
                    "ready",
                    "next",
                    "back",
                    "extend",
                    "pause",
                    "resume",
                    "time-out",
                    "stop",
                    "summary",
                    "settings");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle english = bundle("en");
    private final ResourceBundle dutch = bundle("nl");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("discord", Locale.of(language), NO_FALLBACK);
    }

    /** All commands there are: one, with what can be asked of it. */
    DataArray all() {
        var subs = DataArray.empty();
        subs.add(
                sub("start")
                        .put(
                                "options",
                                DataArray.empty()
                                        .add(option("method", TEXT, false))
                                        .add(minutes())
                                        .add(pace())));
        subs.add(sub("practise").put("options", DataArray.empty().add(minutes())));
        PLAIN.forEach(it -> subs.add(sub(it)));
        for (var about : List.of("guide", "bringer", "remove")) {
            boolean isNeeded = about.equals("remove");
            subs.add(
                    sub(about)
                            .put(
                                    "options",
                                    DataArray.empty().add(option("person", PERSON, isNeeded))));
        }
        subs.add(sub("language").put("options", DataArray.empty().add(languages())));
        var command =
                described("command", NAME)
                        .put("type", 1)
                        .put("contexts", DataArray.empty().add(GUILD))
                        .put("integration_types", DataArray.empty().add(0))
                        .put("options", subs);
        return DataArray.empty().add(command);
    }

    private DataObject sub(String name) {
        return described("command-" + name, name).put("type", SUB);
    }

    private DataObject option(String name, int type, boolean isNeeded) {
        return described("option-" + name, name).put("type", type).put("required", isNeeded);
    }

    private DataObject minutes() {
        return option("minutes", NUMBER, false).put("min_value", 30).put("max_value", 240);
    }

    private DataObject pace() {
        var choices = DataArray.empty().add(choice("live")).add(choice("slow"));
        return option("pace", TEXT, false).put("choices", choices);
    }

    private DataObject choice(String value) {
        var key = "choice-" + value;
        return DataObject.empty()
                .put("name", english.getString(key))
                .put("name_localizations", DataObject.empty().put("nl", dutch.getString(key)))
                .put("value", value);
    }

    private DataObject languages() {
        var choices =
                DataArray.empty()
                        .add(DataObject.empty().put("name", "Nederlands").put("value", "nl"))
                        .add(DataObject.empty().put("name", "English").put("value", "en"));
        return option("language", TEXT, true).put("choices", choices);
    }

    private DataObject described(String key, String name) {
        var described =
                DataObject.empty()
                        .put("name", name)
                        .put("description", english.getString(key))
                        .put(
                                "description_localizations",
                                DataObject.empty().put("nl", dutch.getString(key)));
        var inDutch = key + "-name";
        if (dutch.containsKey(inDutch)) {
            described.put(
                    "name_localizations", DataObject.empty().put("nl", dutch.getString(inDutch)));
        }
        return described;
    }
}
