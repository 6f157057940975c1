package nl.intervisie.rehearsal.house;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Span;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What of a saying is sealed: everything anybody could read. */
record Body(Content content, Map<String, Set<String>> reactions) {

    @JsonTypeInfo(use = Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Content.class, Named.class)
                    .addMixIn(Span.class, Named.class)
                    .addMixIn(Field.class, Named.class)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    byte[] written() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    static Body read(byte[] written) {
        return JSON.readValue(new String(written, StandardCharsets.UTF_8), Body.class);
    }
}
