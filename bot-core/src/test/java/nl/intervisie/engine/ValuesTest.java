package nl.intervisie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody wrote in a form that came too late is handed back whole. */
class ValuesTest {

    @Test
    void allPlacesToWriteAreHandedBack() {
        var values = new Values(Map.of("text", "een", "text-2", "twee", "text-3", "drie"));

        assertThat(values.words()).isEqualTo("een\n\ntwee\n\ndrie");
    }

    @Test
    void soAreReasonsInTheirOrder() {
        var values = new Values(Map.of("why-2", "daarom", "why-1", "hierom", "other", "ook dit"));

        assertThat(values.words()).isEqualTo("ook dit\n\nhierom\n\ndaarom");
    }
}
