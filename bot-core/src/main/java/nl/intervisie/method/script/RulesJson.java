package nl.intervisie.method.script;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Each;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Rules;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.Who;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds in a phase, as it is stored: all of it, so that what is usual may change later. */
final class RulesJson {

    private RulesJson() {}

    static void write(Rules rules, ObjectNode node) {
        node.put("who", Words.written(rules.who()));
        words(node.putArray("silent"), rules.silent());
        if (rules.away()) {
            node.put("away", true);
        }
        node.put("order", Words.written(rules.order()));
        node.put("seen", Words.written(rules.seen()));
        node.put("what", Words.written(rules.what()));
        node.put("invite", rules.each().invite());
        node.put("most", rules.each().most());
        node.put("length", Words.written(rules.length()));
        rules.of().forEach(node.putArray("of")::add);
        node.put("seals", rules.seals());
        node.put("opens", rules.opens());
        words(node.putArray("not"), rules.not());
        node.put("ends", Words.written(rules.ends()));
        node.put("waits", rules.waits());
        node.put("picks", rules.picks());
        if (!rules.followUp()) {
            node.put("followUp", false);
        }
        node.put("moment", rules.moment());
    }

    private static void words(ArrayNode node, Collection<? extends Enum<?>> values) {
        values.forEach(it -> node.add(Words.written(it)));
    }

    /** What was stored; when nothing was, what is usual where this is done. */
    static Rules read(JsonNode node, Kind kind) {
        var usual = Rules.of(kind);
        if (!node.isObject()) {
            return usual;
        }
        return new Rules(
                one(node, "who", usual.who()),
                all(node, "silent", Who.class),
                node.path("away").asBoolean(false),
                one(node, "order", usual.order()),
                one(node, "seen", usual.seen()),
                one(node, "what", usual.what()),
                new Each(node.path("invite").asInt(1), node.path("most").asInt(0)),
                one(node, "length", usual.length()),
                node.path("of").values().stream().map(JsonNode::asString).toList(),
                node.path("seals").asString(""),
                node.path("opens").asString(""),
                all(node, "not", SpeechAct.class),
                one(node, "ends", usual.ends()),
                node.path("waits").asBoolean(false),
                node.path("picks").asBoolean(false),
                node.path("followUp").asBoolean(true),
                node.path("moment").asInt(0));
    }

    private static <E extends Enum<E>> E one(JsonNode node, String key, E usual) {
        return Words.read(usual.getDeclaringClass(), node.path(key).asString("")).orElse(usual);
    }

    private static <E extends Enum<E>> SortedSet<E> all(JsonNode node, String key, Class<E> kinds) {
        var all = new TreeSet<E>();
        node.path(key).values().forEach(it -> Words.read(kinds, it.asString()).ifPresent(all::add));
        return all;
    }
}
