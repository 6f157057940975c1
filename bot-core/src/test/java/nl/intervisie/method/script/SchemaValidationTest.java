package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reader takes an editor's schema takes too; and it sees what an editor should see. */
class SchemaValidationTest {

    private static final Path BUILT_IN = Path.of("src", "main", "resources", "methods");
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().readTree(ScriptSchema.written()));

    static Stream<Path> scripts() throws IOException {
        try (var files = Files.list(BUILT_IN)) {
            return Stream.concat(files.toList().stream(), Examples.files().stream());
        }
    }

    private static List<Error> faults(String yaml) {
        return SCHEMA.validate(tree(yaml));
    }

    private static JsonNode tree(String yaml) {
        var read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return JsonMapper.shared().valueToTree(read);
    }

    private static String success() throws IOException {
        return Files.readString(Examples.DIRECTORY.resolve("success.yaml"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptThatMakesSenseIsTaken(Path file) throws IOException {
        assertThat(faults(Files.readString(file))).isEmpty();
    }

    @Test
    void allBuiltInMethodsAreLookedAt() throws IOException {
        assertThat(scripts()).hasSizeGreaterThanOrEqualTo(5 + 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: success | method: My Success | /method",
                "lengths: [60] | lengths: 60 | /lengths",
                "lengths: [60] | lenghts: [60] | lenghts",
                "do: sort | do: sing | /phases/3/do",
                "of: factors | off: factors | off",
                "minutes: [7] | minutes: [seven] | /phases/1/minutes/0",
                "each: { invite: 2, most: 4 } | each: { most: 99 } | /phases/2/each/most",
                "not: [advice] | not: advice | /phases/2/not",
                "thread: true | thread: maybe | /phases/4/thread",
                "people: { from: 4, to: 8 } | people: { from: 4 } | /people",
                "- { nl: Wat jij deed, en: What you did } | | /phases/3/columns",
            })
    void whatNoScriptMaySayIsSeenWhereItStands(String good, String bad, String where)
            throws IOException {
        var broken = success().replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(success());
        assertThat(ScriptReader.read(broken)).isInstanceOf(Script.Faulty.class);
        assertThat(faults(broken)).anyMatch(it -> it.toString().contains(where));
    }
}
