package nl.intervisie.rehearsal.page;

import java.util.regex.Pattern;
import nl.intervisie.chat.Message;

/** A message as a text that any editor shows well; what people wrote can not change its shape. */
final class Markdown {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#~|&]");
    private static final Pattern BEGINS_A_LIST = Pattern.compile("^(\\d*)([-+.)])");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private Markdown() {}

    static String of(Message message, String me) {
        var text = new StringBuilder();
        message.title()
                .ifPresent(it ->
                        text.append("# ").append(plain(LineView.of(it, me).text())).append("\n\n"));
        message.lines()
                .forEach(it ->
                        text.append("- ").append(plain(LineView.of(it, me).text())).append('\n'));
        return text.toString();
    }

    private static String plain(String words) {
        var line = LINE_ENDS.matcher(words.strip()).replaceAll(" ");
        var signs = SIGNS.matcher(line).replaceAll("\\\\$0");
        return BEGINS_A_LIST.matcher(signs).replaceFirst("$1\\\\$2");
    }
}
