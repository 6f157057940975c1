package nl.intervisie.method.script;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys with values in a script, read with complaints: each reader answers something harmless when
 * it has complained.
 *
 * @param name what a complaint calls it
 */
record Block(String name, Node.Entries entries, Findings findings) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int SHOWN = 6;

    /** This node as a block that knows only these keys; nothing when it is no block. */
    static Optional<Block> of(String name, Node node, Findings findings, Collection<String> known) {
        return switch (node) {
            case Node.Entries entries -> {
                var block = new Block(name, entries, findings);
                block.refuseUnknown(known);
                yield Optional.of(block);
            }
            case Node.Broken _ -> Optional.empty();
            case Node other -> {
                findings.add(other.place(), name + " must be a list of keys", keys(known));
                yield Optional.empty();
            }
        };
    }

    /** The first few show how it is meant; those that must be there come first. */
    private static String keys(Collection<String> known) {
        return "Write lines like "
                + known.stream().limit(SHOWN).map(it -> it + ": …").collect(joining(", "));
    }

    private void refuseUnknown(Collection<String> known) {
        for (var entry : entries.list()) {
            String key = entry.key().text();
            if (Slip.HARD_SPACE.isIn(key)) {
                Slip.HARD_SPACE.tell(entry.key().place(), findings);
            } else if (!known.contains(key)) {
                findings.add(
                        entry.key().place(),
                        Findings.quoted(key) + " is not known in " + name,
                        Spelling.hint(key, known));
            }
        }
    }

    Optional<Node> maybe(String key) {
        return entries.list().stream()
                .filter(it -> it.key().text().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    /** What stands under a key that must be there. */
    Optional<Node> need(String key, String example) {
        var value = maybe(key);
        if (value.isEmpty()) {
            findings.add(
                    entries.place(),
                    Findings.quoted(key) + " is missing from " + name,
                    "Add a line like " + example);
        }
        return value;
    }

    /** An id: small letters, digits and hyphens. */
    String id(String key) {
        return need(key, key + ": my-" + key).map(it -> id(key, it)).orElse("");
    }

    private String id(String key, Node node) {
        String id = word(key, node);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            findings.add(
                    node.place(),
                    Findings.quoted(id) + " can not be the " + key + " of " + name,
                    "Use small letters, digits and hyphens, and begin with a letter.");
        }
        return id;
    }

    /** One of a few words. */
    String oneOf(String key, Node node, Collection<String> known) {
        String word = word(key, node);
        if (!word.isEmpty() && !known.contains(word)) {
            findings.add(
                    node.place(),
                    key + " can not be " + Findings.quoted(word) + " in " + name,
                    Spelling.hint(word, known));
        }
        return word;
    }

    /** One word, whatever it is. */
    String word(String key, Node node) {
        return switch (node) {
            case Node.Words(var text, _, _) when !text.isBlank() -> text;
            case Node.Broken _ -> "";
            case Node other -> {
                findings.add(
                        other.place(),
                        key + " must be one word in " + name,
                        "Write it as " + key + ": word");
                yield "";
            }
        };
    }

    /** Whether a key says true; false when it is not there. */
    boolean flag(String key) {
        return maybe(key)
                .map(it -> oneOf(key, it, List.of("true", "false")))
                .filter("true"::equals)
                .isPresent();
    }

    /** Some words, each one of a few, each once. */
    List<String> someOf(String key, Collection<String> known) {
        var words = new ArrayList<String>();
        for (Node node : maybe(key).map(it -> items(key, it)).orElse(List.of())) {
            String word = oneOf(key, node, known);
            if (words.contains(word)) {
                findings.add(
                        node.place(),
                        Findings.quoted(word) + " stands in " + key + " twice",
                        "Keep one of them.");
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** A list. */
    List<Node> items(String key, Node node) {
        return switch (node) {
            case Node.Items(var nodes, _) -> nodes;
            case Node.Broken _ -> List.of();
            case Node other -> {
                findings.add(
                        other.place(),
                        key + " must be a list in " + name,
                        "Write it as " + key + ": [ …, … ]");
                yield List.of();
            }
        };
    }

    /** A whole number within these bounds. */
    Optional<Integer> number(String key, Node node, int least, int most) {
        if (node instanceof Node.Broken) {
            return Optional.empty();
        }
        var number =
                node instanceof Node.Words(var text, var quoted, _)
                                && !quoted
                                && NUMBER.matcher(text).matches()
                        ? Optional.of(Integer.valueOf(text))
                        : Optional.<Integer>empty();
        var fitting = number.filter(it -> it >= least && it <= most);
        if (fitting.isEmpty()) {
            findings.add(
                    node.place(),
                    key + " must be a whole number in " + name,
                    "Write a number from " + least + " to " + most + ", without quotes.");
        }
        return fitting;
    }
}
