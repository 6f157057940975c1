package nl.intervisie.workshop;

import nl.intervisie.method.script.ScriptSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of scripts, with its descriptions in somebody's language. */
final class ToldSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DESCRIPTION = "description";

    private ToldSchema() {}

    static String in(String language) {
        var schema = JSON.readTree(ScriptSchema.written());
        tell(schema, Phrasebook.in(language));
        return JSON.writeValueAsString(schema);
    }

    private static void tell(JsonNode node, Phrasebook phrases) {
        if (node instanceof ObjectNode object
                && object.get(DESCRIPTION) instanceof JsonNode said
                && said.isString()) {
            object.put(DESCRIPTION, phrases.told(said.stringValue()));
        }
        node.values().forEach(it -> tell(it, phrases));
    }
}
