package nl.intervisie.chat.craft;

/** What somebody typed, with a visible sign where something was no character at all. */
public final class Clean {

    private static final int NO_CHARACTER = 0xFFFD;

    private Clean() {}

    public static String text(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.codePoints()
                .forEach(each -> clean.appendCodePoint(isShowable(each) ? each : NO_CHARACTER));
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
