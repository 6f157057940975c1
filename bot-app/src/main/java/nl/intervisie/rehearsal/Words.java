package nl.intervisie.rehearsal;

import java.util.regex.Pattern;

/** What people typed, made fit to be kept and shown. */
public final class Words {

    /** The most characters one message or field may have. */
    public static final int MOST = 40_000;

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{Cf}\\p{Cc}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]*");

    private Words() {}

    /**
     * The same text with one kind of line end, and a visible sign where something was no character
     * at all.
     */
    public static String clean(String typed) {
        var lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        var clean = new StringBuilder(lines.length());
        lines.codePoints().forEach(each -> clean.appendCodePoint(isShowable(each) ? each : 0xFFFD));
        return clean.toString();
    }

    /** Whether nothing of it can be seen. */
    public static boolean isBlank(String text) {
        return INVISIBLE.matcher(text).matches();
    }

    private static boolean isShowable(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL -> each == '\n' || each == '\t';
            case Character.SURROGATE -> false;
            default -> (each & 0xFFFE) != 0xFFFE;
        };
    }
}
