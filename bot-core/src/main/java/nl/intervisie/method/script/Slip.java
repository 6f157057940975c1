package nl.intervisie.method.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a word processor or a web page puts into a line that looks right and can not be read. */
enum Slip {
    HARD_SPACE(
            "(\\u00A0|\\u202F)",
            "here stands a space that is none, as web pages and Word have them",
            "Type the space anew."),
    LONG_DASH(
            "^ *([\\u2013\\u2014])",
            "here stands a long dash",
            "Type a hyphen: - and a space begin the next one of a list."),
    CURLY(
            ": *([\\u201C\\u201D\\u201E\\u2018\\u2019])",
            "these are curly quotes, as Word makes them",
            "Use straight ones: \" before the text and behind it."),
    NO_SPACE(
            "^ *(?:- *)?[a-z][a-z-]*(:)[^\\s:]",
            "there is no space after the colon",
            "Write it as key: word, with a space.");

    private static final int LOOKED_BACK = 2;

    private final Pattern looks;
    private final String what;
    private final String hint;

    Slip(String looks, String what, String hint) {
        this.looks = Pattern.compile(looks);
        this.what = what;
        this.hint = hint;
    }

    /**
     * Tells which of them stands in the line that could not be read or just before it.
     *
     * @return whether there is one
     */
    static boolean tell(String yaml, Place place, Findings findings) {
        var lines = yaml.lines().limit(place.line()).toList();
        for (int i = lines.size(); i > Math.max(0, lines.size() - 1 - LOOKED_BACK); i--) {
            var slip = first(lines, i);
            if (slip.isPresent()) {
                slip.get().tell(lines.get(i - 1), i, findings);
                return true;
            }
        }
        return false;
    }

    private static Optional<Slip> first(List<String> lines, int number) {
        return Arrays.stream(values()).filter(it -> it.isIn(lines.get(number - 1))).findFirst();
    }

    boolean isIn(String line) {
        return looks.matcher(line).find();
    }

    void tell(Place place, Findings findings) {
        findings.add(place, what, hint);
    }

    private void tell(String line, int number, Findings findings) {
        var found = looks.matcher(line);
        tell(new Place(number, found.find() ? found.start(1) + 1 : 1), findings);
    }
}
