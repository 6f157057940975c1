package nl.intervisie.engine.texts;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.intervisie.method.Brings;

/** The patterns of a language as they read where this is what people bring. */
record Brought(Brings brings) {

    private static final Pattern CHOICE =
            Pattern.compile("\\{brings, select,((?: \\w+ \\{[^{}]*})+)}");

    SortedMap<String, String> patterns(String language) {
        var all = new Bundles(Brought.class.getClassLoader()).of(language);
        all.replaceAll((_, pattern) -> chosen(pattern));
        var nouns = new TreeMap<String, String>();
        all.forEach((key, text) -> {
            if (key.startsWith("noun-")) {
                nouns.put("{" + key.substring("noun-".length()).replace('-', '_') + "}", text);
            }
        });
        all.replaceAll((key, pattern) -> key.startsWith("noun-") ? pattern : with(nouns, pattern));
        return all;
    }

    private static String with(SortedMap<String, String> nouns, String pattern) {
        var filled = pattern;
        for (var noun : nouns.entrySet()) {
            filled = filled.replace(noun.getKey(), noun.getValue());
        }
        return filled;
    }

    private String chosen(String pattern) {
        return CHOICE.matcher(pattern).replaceAll(it -> Matcher.quoteReplacement(chosen(it)));
    }

    private String chosen(MatchResult choice) {
        var named = form(choice.group(1), brings.written());
        return named.isEmpty() ? form(choice.group(1), "other") : named;
    }

    private static String form(String forms, String name) {
        var form = Pattern.compile(" " + name + " \\{([^{}]*)}").matcher(forms);
        return form.find() ? form.group(1) : "";
    }
}
