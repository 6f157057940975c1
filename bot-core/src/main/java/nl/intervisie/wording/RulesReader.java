package nl.intervisie.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the file of a language, a line at a time; a name is known from the line that gives it. */
final class RulesReader {

    private static final Pattern KNOWN = Pattern.compile("\\p{L}[\\p{L}\\d]*");

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, List<String>> same = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> joins = new HashSet<>();
    private final List<Shape> leads = new ArrayList<>();
    private final List<Rule> all = new ArrayList<>();
    private final List<Rule> asides = new ArrayList<>();
    private final List<Rule> tags = new ArrayList<>();
    private final List<Rule> address = new ArrayList<>();
    private final List<Rule> judging = new ArrayList<>();
    private final List<Rule> unless = new ArrayList<>();
    private final Map<String, List<String>> rewrites = new HashMap<>();

    private RulesReader() {}

    /**
     * @throws IllegalArgumentException when a line can not be read, with its number
     */
    static Rulebook read(List<String> lines) {
        var reader = new RulesReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.line(lines.get(i).strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Rulebook(reader.rules());
    }

    private Rules rules() {
        return new Rules(
                new Vocabulary(same, known),
                joins,
                new Phrases(leads),
                all,
                asides,
                tags,
                address,
                judging,
                unless,
                rewrites);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var parts = line.split("\\s*[=:]\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("there is no : or =");
        }
        var head = parts[0].split("\\s+", 2);
        said(head[0], head.length > 1 ? head[1] : head[0], parts[1]);
    }

    private void said(String what, String name, String rest) {
        switch (what) {
            case "same" -> words(name).forEach(it -> same.put(it, words(rest)));
            case "set" -> sets.put("@" + name, expanded(rest));
            case "join" -> joins.addAll(words(rest));
            case "lead" -> shapes(rest).forEach(leads::add);
            case "rewrite" -> rewrites.put(name, questions(rest));
            case "aside" -> asides.add(rule(SpeechAct.STATEMENT, name, rest));
            case "tag" -> tags.add(rule(SpeechAct.LEADING, name, rest));
            case "addressing" -> address.add(rule(SpeechAct.ADDRESSING, name, rest));
            case "judgement" -> judging.add(rule(SpeechAct.JUDGEMENT, name, rest));
            case "unless" -> unless.add(rule(act(name), name, rest));
            default -> all.add(rule(act(what), name, rest));
        }
    }

    private static List<String> questions(String written) {
        var both = Arrays.asList(written.split("\\s+\\|\\s+"));
        if (both.size() != 2) {
            throw new IllegalArgumentException("a rewrite needs two questions");
        }
        return both;
    }

    private static SpeechAct act(String what) {
        return SpeechAct.valueOf(what.toUpperCase(Locale.ROOT));
    }

    private Rule rule(SpeechAct act, String name, String written) {
        learn(written);
        return new Rule(act, name, Shape.read(written, sets));
    }

    /** Phrases divided by commas. */
    private List<Shape> shapes(String written) {
        learn(written);
        return Arrays.stream(written.split(",")).map(it -> Shape.read(it, sets)).toList();
    }

    private Set<String> expanded(String written) {
        learn(written);
        var words = new HashSet<String>();
        for (var word : words(written)) {
            words.addAll(word.startsWith("@") ? sets.getOrDefault(word, Set.of()) : Set.of(word));
        }
        return words;
    }

    private void learn(String written) {
        KNOWN.matcher(written).results().forEach(it -> known.add(it.group()));
    }

    private static List<String> words(String written) {
        return Arrays.asList(written.strip().split("\\s+"));
    }
}
