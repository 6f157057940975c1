package nl.intervisie.method.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the texts of a method or a phase: its title by language, its sentences by language and
 * field.
 *
 * @param languages those the method's own title is in: every other text must be in each of them
 */
record Wordings(Set<String> languages, Findings findings) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST = 300;
    private static final int COLUMNS = 2;

    /** For a script whose title is this: what it is in settles the languages. */
    static Wordings of(Optional<Node> title, Findings findings) {
        var languages = new LinkedHashSet<String>();
        if (title.orElse(null) instanceof Node.Entries(var list, _)) {
            for (var entry : list) {
                String language = entry.key().text();
                if (LANGUAGE.matcher(language).matches()) {
                    languages.add(language);
                } else {
                    noLanguage(entry.key(), findings);
                }
            }
        }
        return new Wordings(languages, findings);
    }

    /** What stands behind a comma in a text without quotes looks like one. */
    private static void noLanguage(Node.Words key, Findings findings) {
        findings.add(
                key.place(),
                Findings.quoted(key.text()) + " is not the code of a language",
                "Use a code like nl or en. A text with a comma in it needs quotes.");
    }

    /**
     * The texts of this block, by language and field; {@code fields} must each be there, next to
     * the title.
     */
    SortedMap<String, SortedMap<String, String>> of(Block block, List<String> fields) {
        var all = titled(block);
        block.need("texts", "texts: with the sentences in each language under it")
                .flatMap(it -> byLanguage("the texts of " + block.name(), it))
                .ifPresent(texts ->
                        texts.entries().list().stream()
                                .filter(it -> isKnown(it.key()))
                                .forEach(it ->
                                        sentences(block.name(), it, fields)
                                                .forEach((field, text) ->
                                                        into(all, it.key().text())
                                                                .put(field, text))));
        return all;
    }

    /** The title of this block alone, by language. */
    SortedMap<String, SortedMap<String, String>> titled(Block block) {
        var all = new TreeMap<String, SortedMap<String, String>>();
        titles(block).forEach((language, title) -> into(all, language).put("title", title));
        return all;
    }

    private SortedMap<String, String> titles(Block block) {
        var titles = new TreeMap<String, String>();
        block.need("title", "title: { nl: …, en: … }")
                .flatMap(it -> byLanguage("the title of " + block.name(), it))
                .ifPresent(it ->
                        it.entries().list().stream()
                                .filter(entry -> isKnown(entry.key()))
                                .forEach(entry ->
                                        titles.put(
                                                entry.key().text(),
                                                sentence(it.name(), entry.value()))));
        return titles;
    }

    /** Adds the names of two columns to these texts, as {@code column-1} and {@code column-2}. */
    void columns(Block block, Node node, SortedMap<String, SortedMap<String, String>> texts) {
        var names = block.items("columns", node);
        if (node instanceof Node.Items && names.size() != COLUMNS) {
            findings.add(
                    node.place(),
                    "there are not two columns in " + block.name(),
                    "Write two names in a list: - { nl: …, en: … }");
        }
        for (int i = 0; i < names.size(); i++) {
            var field = "column-" + (i + 1);
            byLanguage(field + " of " + block.name(), names.get(i))
                    .ifPresent(it ->
                            it.entries().list().stream()
                                    .filter(entry -> isKnown(entry.key()))
                                    .forEach(entry ->
                                            into(texts, entry.key().text())
                                                    .put(field, sentence(field, entry.value()))));
        }
    }

    private static SortedMap<String, String> into(
            SortedMap<String, SortedMap<String, String>> all, String language) {
        return all.computeIfAbsent(language, _ -> new TreeMap<>());
    }

    /** A block whose keys are languages: the method's, no more and no fewer. */
    private Optional<Block> byLanguage(String name, Node node) {
        return switch (node) {
            case Node.Entries entries -> {
                languages.stream()
                        .filter(it ->
                                entries.list().stream()
                                        .noneMatch(entry -> entry.key().text().equals(it)))
                        .forEach(it ->
                                findings.add(
                                        entries.place(),
                                        it + " is missing from " + name,
                                        "The method's title is in "
                                                + String.join(" and ", languages)
                                                + ": this must be too."));
                yield Optional.of(new Block(name, entries, findings));
            }
            case Node.Broken _ -> Optional.empty();
            case Node other -> {
                findings.add(
                        other.place(),
                        name + " does not say in which language it is",
                        "Write { nl: …, en: … }.");
                yield Optional.empty();
            }
        };
    }

    private boolean isKnown(Node.Words language) {
        boolean known = languages.contains(language.text());
        if (!LANGUAGE.matcher(language.text()).matches()) {
            noLanguage(language, findings);
        } else if (!known && !languages.isEmpty()) {
            findings.add(
                    language.place(),
                    "the method's title is not in " + Findings.quoted(language.text()),
                    "Add that language to the title of the method, or take this out.");
        }
        return known;
    }

    private SortedMap<String, String> sentences(
            String name, Node.Entry entry, List<String> fields) {
        var texts = new TreeMap<String, String>();
        String called = "the texts of " + name + " in " + entry.key().text();
        Block.of(called, entry.value(), findings, fields)
                .ifPresent(block ->
                        fields.forEach(field ->
                                block.need(field, field + ": …")
                                        .ifPresent(it -> texts.put(field, sentence(field, it)))));
        return texts;
    }

    private String sentence(String name, Node node) {
        if (node instanceof Node.Words(var text, _, _) && isFitting(text.strip())) {
            return text.strip();
        }
        if (node instanceof Node.Words(var text, var quoted, _) && text.isBlank() && !quoted) {
            findings.add(
                    node.place(),
                    "nothing stands behind " + name,
                    "Write a text of one line. What stands after a # is a note; a text with # in it needs quotes.");
        } else if (!(node instanceof Node.Broken)) {
            findings.add(
                    node.place(),
                    name + " must be a text of one line",
                    "Write at most " + LONGEST + " letters.");
        }
        return "";
    }

    private static boolean isFitting(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.lines().count() == 1;
    }
}
