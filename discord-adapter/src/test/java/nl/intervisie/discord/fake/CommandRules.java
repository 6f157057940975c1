package nl.intervisie.discord.fake;

import java.util.HashSet;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What Discord takes as a command:
 * https://docs.discord.com/developers/interactions/application-commands
 */
final class CommandRules {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{Ll}\\p{N}]{1,32}");

    private CommandRules() {}

    /**
     * @throws No when a rule is broken
     */
    static void ofCommand(DataObject command) {
        named(command);
        var options = command.optArray("options").orElseGet(DataArray::empty);
        need(options.length() <= 25, "options: over 25");
        var names = new HashSet<String>();
        for (int i = 0; i < options.length(); i++) {
            var option = options.getObject(i);
            need(names.add(option.getString("name")), "name: used twice");
            ofCommand(option);
        }
        var choices = command.optArray("choices").orElseGet(DataArray::empty);
        need(choices.length() <= 25, "choices: over 25");
    }

    private static void named(DataObject option) {
        need(NAME.matcher(option.getString("name")).matches(), "name: " + option);
        option.optObject("name_localizations").ifPresent(CommandRules::names);
        var description = option.getString("description", "");
        need(!description.isBlank() && description.length() <= 100, "description: 1 to 100");
        option.optObject("description_localizations").ifPresent(CommandRules::descriptions);
    }

    private static void names(DataObject all) {
        for (var locale : all.keys()) {
            need(NAME.matcher(all.getString(locale)).matches(), "name in " + locale);
        }
    }

    private static void descriptions(DataObject all) {
        for (var locale : all.keys()) {
            need(all.getString(locale).length() <= 100, "description in " + locale);
        }
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw No.invalid(otherwise);
        }
    }
}
