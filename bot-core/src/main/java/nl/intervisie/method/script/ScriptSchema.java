package nl.intervisie.method.script;

import java.util.Collection;
import java.util.List;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Ends;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Level;
import nl.intervisie.method.Measure;
import nl.intervisie.method.Order;
import nl.intervisie.method.Seen;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.method.Who;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of method scripts, from the same words and keys that the reader knows. It says
 * what may stand where; whether it makes sense together only the reader can tell.
 */
public final class ScriptSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ScriptSchema() {}

    /** The schema, as it is printed. */
    public static String written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema());
    }

    static ObjectNode schema() {
        var schema = closed(MethodReader.KEYS);
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Intervisie method script");
        var has = (ObjectNode) schema.get("properties");
        has.set("method", id("What the method is called in commands."));
        has.set("title", texts("The name of the method, in each of its languages."));
        has.set("people", people());
        has.set("level", oneOf(Words.all(Level.class), "How much practice a group needs."));
        has.set(
                "brings",
                oneOf(Words.all(Brings.class), "What people bring: the bot says this word."));
        has.set("lengths", many(number(15, 240), "Total minutes offered, the shortest first."));
        has.set("switches", many(aSwitch(), "What a group may set before it begins."));
        has.set("safety", oneOf(List.of("asked"), "Everybody is asked in private."));
        has.set("rounds", rounds());
        has.set("texts", sentences(List.of("purpose", "when")));
        has.set("phases", many(phase(), "The parts of the method, in order."));
        required(schema, "method", "title", "people", "lengths", "texts", "phases");
        return schema;
    }

    private static ObjectNode phase() {
        var phase = closed(PhaseReader.KEYS);
        var has = (ObjectNode) phase.get("properties");
        has.set("id", id("The name by which other phases refer to this one."));
        has.set("do", oneOf(Words.all(Kind.class), "What is done."));
        has.set("title", texts("The name of the phase."));
        has.set("minutes", many(number(1, 1440), "Minutes under each length."));
        has.set("thread", yesOrNo("Several people speak in the open."));
        has.set("deepens", oneOf(List.of("half"), "From half time on something deeper is asked."));
        has.set("only-with", word("The switch without which this phase is left out."));
        has.set("only-without", word("The switch with which this phase is left out."));
        has.set("early", word("Why suggestions come before the questions here."));
        has.set("columns", columns());
        has.set("texts", sentences(List.of("purpose", "who", "not", "prompt", "deeper")));
        rules(has);
        required(phase, "id", "do", "title", "minutes", "texts");
        return phase;
    }

    private static void rules(ObjectNode has) {
        has.set("who", oneOf(Words.all(Who.class), "Who acts."));
        has.set("silent", oneOf(List.of("bringer", "participants", "nobody"), "Who only listens."));
        has.set("away", oneOf(List.of("bringer"), "Who promised to read nothing now."));
        has.set("order", oneOf(Words.all(Order.class), "One after another, or as it comes."));
        has.set("seen", oneOf(Words.all(Seen.class), "When what is given is seen."));
        has.set("what", oneOf(Words.all(What.class), "What is written."));
        has.set("each", each());
        has.set("long", oneOf(Words.all(Measure.class), "How long it is meant to be."));
        has.set("of", ids());
        has.set("seals", word("What is typed now and closed until a phase opens it."));
        has.set("opens", word("What was sealed, and is opened now."));
        has.set(
                "not",
                many(oneOf(Words.all(SpeechAct.class), "A way of speaking."), "Not for now."));
        has.set("ends", oneOf(Words.all(Ends.class), "What ends it before its time."));
        has.set("time-up", oneOf(List.of("end", "wait"), "What happens when time is up."));
        has.set("picks", oneOf(List.of("bringer"), "The bringer first picks what to answer."));
        has.set(
                "follow-up",
                oneOf(List.of("one", "none"), "Whether who asked may follow up on the answer."));
        has.set("moment", number(1, 5, "Which part of a session over days it belongs to."));
    }

    private static ObjectNode columns() {
        return many(texts(""), "The names of the two columns that the bringer sorts into.")
                .put("minItems", 2)
                .put("maxItems", 2);
    }

    private static ObjectNode people() {
        var people = closed(List.of("from", "to"), "For how many people it is.");
        var has = (ObjectNode) people.get("properties");
        has.set("from", number(3, 30, "The fewest."));
        has.set("to", number(3, 30, "The most."));
        required(people, "from", "to");
        return people;
    }

    private static ObjectNode aSwitch() {
        var one = closed(SwitchReader.KEYS);
        var has = (ObjectNode) one.get("properties");
        has.set("id", id("The name by which phases refer to it."));
        has.set("title", texts("What the group reads."));
        has.set("on", yesOrNo("Whether it is on when nobody sets it."));
        has.set("from", number(1, 240, "Minutes from which on it is on."));
        required(one, "id", "title");
        return one;
    }

    private static ObjectNode rounds() {
        var rounds =
                closed(
                        List.of("from", "to", "times", "only-with"),
                        "Phases that are gone through again.");
        var has = (ObjectNode) rounds.get("properties");
        has.set("from", word("The first phase of the row."));
        has.set("to", word("The last phase of the row."));
        has.set("times", number(2, 4, "How often."));
        has.set("only-with", word("The switch without which the row is gone through once."));
        required(rounds, "from", "to", "times");
        return rounds;
    }

    private static ObjectNode each() {
        var each = closed(List.of("invite", "most"), "How many of each person.");
        var has = (ObjectNode) each.get("properties");
        has.set("invite", number(1, 9, "How many are invited."));
        has.set("most", number(1, 9, "How many at most: that holds."));
        return each;
    }

    /** One id, or a list of them. */
    private static ObjectNode ids() {
        var ids = JSON.createObjectNode();
        ids.put("description", "The phases whose contributions this one works on.");
        var either = ids.putArray("anyOf");
        either.add(word(""));
        either.add(many(word(""), ""));
        return ids;
    }

    private static ObjectNode closed(Collection<String> keys, String description) {
        return closed(keys).put("description", description);
    }

    /** Keys and nothing else. */
    private static ObjectNode closed(Collection<String> keys) {
        var node = JSON.createObjectNode();
        node.put("type", "object");
        node.put("additionalProperties", false);
        var has = node.putObject("properties");
        keys.forEach(has::putObject);
        return node;
    }

    private static void required(ObjectNode node, String... keys) {
        var all = node.putArray("required");
        for (String key : keys) {
            all.add(key);
        }
    }

    private static ObjectNode described(String type, String description) {
        var node = JSON.createObjectNode();
        node.put("type", type);
        if (!description.isEmpty()) {
            node.put("description", description);
        }
        return node;
    }

    private static ObjectNode word(String description) {
        return described("string", description);
    }

    private static ObjectNode id(String description) {
        return word(description).put("pattern", "^[a-z][a-z0-9-]{0,39}$");
    }

    private static ObjectNode oneOf(Collection<String> words, String description) {
        var node = word(description);
        words.forEach(node.putArray("enum")::add);
        return node;
    }

    private static ObjectNode yesOrNo(String description) {
        return described("boolean", description);
    }

    private static ObjectNode number(int least, int most) {
        return number(least, most, "");
    }

    private static ObjectNode number(int least, int most, String description) {
        return described("integer", description).put("minimum", least).put("maximum", most);
    }

    private static ObjectNode many(ObjectNode items, String description) {
        var node = described("array", description);
        node.set("items", items);
        return node;
    }

    /** A text in each language. */
    private static ObjectNode texts(String description) {
        var node = described("object", description);
        node.set("additionalProperties", word("").put("maxLength", 300));
        return node;
    }

    private static String sentence(String field) {
        return switch (field) {
            case "purpose" -> "What it is for.";
            case "when" -> "When to choose this method.";
            case "who" -> "Who does what.";
            case "not" -> "What is not for now.";
            case "deeper" -> "What is asked from half time on.";
            default -> "How a sentence could begin.";
        };
    }

    private static ObjectNode sentences(Collection<String> fields) {
        var inLanguage = closed(fields);
        var has = (ObjectNode) inLanguage.get("properties");
        fields.forEach(it -> has.set(it, word(sentence(it)).put("maxLength", 300)));
        var node = described("object", "The sentences, in each of the method's languages.");
        node.set("additionalProperties", inLanguage);
        return node;
    }
}
