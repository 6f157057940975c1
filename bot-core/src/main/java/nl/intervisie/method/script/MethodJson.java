package nl.intervisie.method.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Level;
import nl.intervisie.method.Method;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Rounds;
import nl.intervisie.method.Switch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method as sessions are pinned to it. Stored JSON is forever: fields are only ever added, with a
 * meaning for their absence, and what was stored must be given back letter by letter, because its
 * SHA-256 is the method's hash.
 */
public final class MethodJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private MethodJson() {}

    /** This method in the one way it is ever written; its hash is not part of it. */
    public static String write(Method method) {
        var node = JSON.createObjectNode();
        node.put("format", FORMAT);
        node.put("id", method.id());
        node.put("fewest", method.fewest());
        node.put("most", method.most());
        numbers(node.putArray("lengths"), method.lengths());
        node.put("level", Words.written(method.level()));
        node.put("asksSafety", method.asksSafety());
        if (method.brings() != Brings.CASE) {
            node.put("brings", method.brings().written());
        }
        var switches = node.putArray("switches");
        method.switches().forEach(it -> write(it, switches.addObject()));
        method.rounds().ifPresent(it -> write(it, node.putObject("rounds")));
        texts(node.putObject("texts"), method.texts());
        var phases = node.putArray("phases");
        method.phases().forEach(phase -> write(phase, phases.addObject()));
        return JSON.writeValueAsString(node);
    }

    private static void write(Switch one, ObjectNode node) {
        node.put("id", one.id());
        node.put("on", one.on());
        node.put("from", one.from());
        texts(node.putObject("texts"), one.texts());
    }

    private static void write(Rounds rounds, ObjectNode node) {
        node.put("first", rounds.first());
        node.put("last", rounds.last());
        node.put("times", rounds.times());
        node.put("onlyWith", rounds.onlyWith());
    }

    private static void write(Phase phase, ObjectNode node) {
        node.put("id", phase.id());
        node.put("do", phase.kind().written());
        node.put("thread", phase.thread());
        node.put("deepens", phase.deepens());
        node.put("onlyWith", phase.onlyWith());
        node.put("onlyWithout", phase.onlyWithout());
        RulesJson.write(phase.rules(), node.putObject("rules"));
        numbers(node.putArray("minutes"), phase.minutes());
        texts(node.putObject("texts"), phase.texts());
    }

    private static void numbers(ArrayNode node, List<Integer> numbers) {
        numbers.forEach(node::add);
    }

    private static void texts(ObjectNode node, SortedMap<String, SortedMap<String, String>> texts) {
        texts.forEach((language, fields) ->
                new TreeMap<>(fields).forEach(node.withObjectProperty(language)::put));
    }

    /**
     * The method that was written as this, with the hash of this very text.
     *
     * @throws IllegalArgumentException when it was written by a newer version in a way this one can
     *     not read
     */
    public static Method read(String json) {
        var node = JSON.readTree(json);
        if (node.path("format").asInt(0) > FORMAT) {
            throw new IllegalArgumentException(
                    "this method was written by a newer version of the bot");
        }
        return new Method(
                node.path("id").asString(""),
                hash(json),
                node.path("fewest").asInt(),
                node.path("most").asInt(),
                Words.read(Level.class, node.path("level").asString("")).orElse(Level.STARTING),
                node.path("asksSafety").asBoolean(false),
                Words.read(Brings.class, node.path("brings").asString("")).orElse(Brings.CASE),
                numbers(node.path("lengths")),
                node.path("switches").values().stream().map(MethodJson::oneSwitch).toList(),
                node.has("rounds") ? Optional.of(rounds(node.path("rounds"))) : Optional.empty(),
                node.path("phases").values().stream().map(MethodJson::phase).toList(),
                texts(node.path("texts")));
    }

    /** What was written before switches had a title is their id alone. */
    private static Switch oneSwitch(JsonNode node) {
        return node.isString()
                ? new Switch(node.asString(), true, 0, new TreeMap<>())
                : new Switch(
                        node.path("id").asString(""),
                        node.path("on").asBoolean(true),
                        node.path("from").asInt(0),
                        texts(node.path("texts")));
    }

    private static Rounds rounds(JsonNode node) {
        return new Rounds(
                node.path("first").asString(""),
                node.path("last").asString(""),
                node.path("times").asInt(1),
                node.path("onlyWith").asString(""));
    }

    private static Phase phase(JsonNode node) {
        var kind = kind(node.path("do").asString(""));
        return new Phase(
                node.path("id").asString(""),
                kind,
                RulesJson.read(node.path("rules"), kind),
                node.path("thread").asBoolean(false),
                node.path("deepens").asBoolean(false),
                node.path("onlyWith").asString(""),
                node.path("onlyWithout").asString(""),
                numbers(node.path("minutes")),
                texts(node.path("texts")));
    }

    private static Kind kind(String written) {
        return Words.read(Kind.class, written)
                .orElseThrow(() ->
                        new IllegalArgumentException("no kind of phase is called " + written));
    }

    private static List<Integer> numbers(JsonNode node) {
        return node.values().stream().map(JsonNode::asInt).toList();
    }

    private static SortedMap<String, SortedMap<String, String>> texts(JsonNode node) {
        var texts = new TreeMap<String, SortedMap<String, String>>();
        node.forEachEntry((language, fields) -> {
            var all = new TreeMap<String, String>();
            fields.forEachEntry((field, text) -> all.put(field, text.asString()));
            texts.put(language, all);
        });
        return texts;
    }

    private static String hash(String json) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
