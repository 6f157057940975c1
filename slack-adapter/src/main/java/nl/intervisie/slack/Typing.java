package nl.intervisie.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.intervisie.chat.craft.Clean;

/**
 * What somebody typed, from the way Slack writes it down:
 * https://docs.slack.dev/messaging/formatting-message-text
 *
 * @param named what to call a person whose id stands in the text
 */
record Typing(UnaryOperator<String> named) {

    private static final Pattern SPECIAL = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    String read(String written) {
        var text = SPECIAL.matcher(written).replaceAll(it -> Matcher.quoteReplacement(shown(it)));
        return Clean.text(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private String shown(java.util.regex.MatchResult special) {
        var what = special.group(1);
        var label = special.group(2);
        return switch (what.isEmpty() ? ' ' : what.charAt(0)) {
            case '@' -> "@" + named.apply(what.substring(1));
            case '#' -> "#" + (label == null || label.isEmpty() ? what.substring(1) : label);
            case '!' -> label == null || label.isEmpty() ? "@" + what.substring(1) : label;
            default -> label == null || what.endsWith(label) ? what : label + " (" + what + ")";
        };
    }
}
