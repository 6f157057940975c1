package nl.intervisie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.intervisie.method.script.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationTest {

    @ParameterizedTest
    @CsvSource({
        "insight, first, basic",
        "insight, some, basic",
        "insight, often, socratic",
        "options, first, basic",
        "options, some, incident",
        "options, often, incident",
        "unsure, first, basic",
        "unsure, often, basic",
        "'', '', basic"
    })
    void oneMethodForWhatTheyLookForAndHowPractisedTheyAre(
            String goal, String practised, String method) {
        assertThat(Recommendation.of(goal, practised)).isEqualTo(method);
        assertThat(Catalogue.builtIn().named(method)).isPresent();
    }
}
