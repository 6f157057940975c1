package nl.intervisie.discord;

import net.dv8tion.jda.api.entities.Message;

/** What somebody typed, as they see it: mentions by name, and no sign that is no character. */
final class Typing {

    private Typing() {}

    static String read(Message message) {
        return clean(message.getContentDisplay());
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> clean.appendCodePoint(isShowable(each) ? each : 0xFFFD));
        return clean.toString();
    }

    private static boolean isShowable(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL -> each == '\n' || each == '\t';
            case Character.SURROGATE -> false;
            default -> (each & 0xFFFE) != 0xFFFE;
        };
    }
}
