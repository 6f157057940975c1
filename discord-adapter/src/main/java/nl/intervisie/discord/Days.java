package nl.intervisie.discord;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day as people type it. */
final class Days {

    /** How a day is asked for. */
    static final String HINT = "31-12-2026";

    private static final String MARK = "day/";
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private Days() {}

    /** What a field for a day is called in a form, which tells nothing else of it. */
    static String named(String field) {
        return MARK + field;
    }

    static boolean isOne(String named) {
        return named.startsWith(MARK);
    }

    /** The field itself. */
    static String field(String named) {
        return isOne(named) ? named.substring(MARK.length()) : named;
    }

    /** In ISO's way where it is a day, day first; otherwise as it was typed. */
    static String read(String typed) {
        var day = TYPED.matcher(typed.strip());
        if (!day.matches()) {
            return typed.strip();
        }
        try {
            return LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1)))
                    .toString();
        } catch (DateTimeException _) {
            return typed.strip();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
