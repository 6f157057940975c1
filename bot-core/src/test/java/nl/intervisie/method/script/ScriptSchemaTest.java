package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The schema says neither more nor less than the reader knows. */
class ScriptSchemaTest {

    private final JsonNode schema = ScriptSchema.schema();

    private static List<String> keys(JsonNode node) {
        return List.copyOf(node.path("properties").propertyNames());
    }

    private JsonNode phase() {
        return schema.at("/properties/phases/items");
    }

    @Test
    void itHasTheKeysOfTheReader() {
        assertThat(keys(schema)).containsExactlyElementsOf(MethodReader.KEYS);
        assertThat(keys(phase())).containsExactlyElementsOf(PhaseReader.KEYS);
        assertThat(keys(schema.at("/properties/switches/items")))
                .containsExactlyElementsOf(SwitchReader.KEYS);
    }

    @Test
    void everyKeySaysWhatMayStandThere() {
        assertThat(
                        Stream.of(schema, phase())
                                .flatMap(it -> it.path("properties").values().stream()))
                .allSatisfy(it -> assertThat(it.propertyNames()).isNotEmpty());
    }

    @Test
    void everyKeySaysWhatItIsFor() {
        assertThat(silent("", schema)).isEmpty();
    }

    /** The keys in this part of it that say nothing of themselves. */
    private static List<String> silent(String where, JsonNode part) {
        return part.properties().stream()
                .flatMap(it -> {
                    var here = where + "/" + it.getKey();
                    boolean key = where.endsWith("/properties");
                    boolean says = !it.getValue().path("description").asString("").isEmpty();
                    return Stream.concat(
                            key && !says ? Stream.of(here) : Stream.empty(),
                            silent(here, it.getValue()).stream());
                })
                .toList();
    }

    @Test
    void nothingElseMayStandThere() {
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(phase().path("additionalProperties").asBoolean(true)).isFalse();
    }
}
