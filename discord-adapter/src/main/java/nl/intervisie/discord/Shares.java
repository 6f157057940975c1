package nl.intervisie.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A choice with more options than one list holds is asked in several, which come back as one. */
final class Shares {

    private static final Pattern NAMED = Pattern.compile("(.*)#\\d{1,2}");
    private static final int FIT = 25;

    private Shares() {}

    /** The options of each list. */
    static <T> List<List<T>> of(List<T> options) {
        var shares = new ArrayList<List<T>>();
        for (int from = 0; from < options.size(); from += FIT) {
            shares.add(options.subList(from, Math.min(options.size(), from + FIT)));
        }
        return shares;
    }

    /** What the list with this number is called; the first like the field itself. */
    static String named(String field, int number) {
        return number == 0 ? field : field + "#" + (number + 1);
    }

    /** What was filled in, by the names of the fields themselves. */
    static Map<String, String> joined(Map<String, String> filledIn) {
        var joined = new TreeMap<String, String>();
        new TreeMap<>(filledIn)
                .forEach((name, value) -> joined.merge(field(name), value, Shares::and));
        return joined;
    }

    private static String field(String name) {
        var share = NAMED.matcher(name);
        return share.matches() ? share.group(1) : name;
    }

    private static String and(String some, String more) {
        return some.isEmpty() || more.isEmpty() ? some + more : some + "," + more;
    }
}
