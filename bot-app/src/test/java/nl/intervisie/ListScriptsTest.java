package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.method.Level;
import nl.intervisie.method.Method;
import org.junit.jupiter.api.Test;

class ListScriptsTest {

    @Test
    void aMethodIsALineThatBeginsWithItsId() {
        var out = new StringWriter();
        var methods =
                List.of(
                        method("basic", "Basic model"),
                        method("socratic-dialogue", "Socratic dialogue"));

        assertThat(new ListScripts(() -> methods, new PrintWriter(out)).call()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "basic                Basic model",
                        "socratic-dialogue    Socratic dialogue");
    }

    private static Method method(String id, String title) {
        SortedMap<String, String> english = new TreeMap<>(Map.of("title", title));
        var texts = new TreeMap<>(Map.of("en", english));
        return new Method(
                id,
                "hash of " + id,
                4,
                8,
                Level.STARTING,
                false,
                List.of(60),
                List.of(),
                Optional.empty(),
                List.of(),
                texts);
    }
}
