package nl.intervisie.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over days, played by people who look in three times a day. */
class DaysTrialTest {

    @ParameterizedTest
    @CsvSource({"basic, nl, 4", "incident, en, 5"})
    void comesToItsEndWithEverybodyHeardAndNobodyChased(String id, String language, int people) {
        assertThat(breaches(id, language, people)).isEmpty();
    }

    @Tag("thorough")
    @EnabledIfSystemProperty(named = "intervisie.thorough", matches = "true")
    @ParameterizedTest
    @ValueSource(strings = {"basic", "incident", "gossip", "socratic"})
    void inBothLanguagesWithAnyNumberOfPeople(String id) {
        for (var language : List.of("nl", "en")) {
            for (int people : new int[] {4, 6, 8}) {
                assertThat(breaches(id, language, people))
                        .as("%s, %s, %d people", id, language, people)
                        .isEmpty();
            }
        }
    }

    private static List<Breach> breaches(String id, String language, int people) {
        Method method = Catalogue.builtIn().named(id).orElseThrow();
        int length = method.lengths().getFirst();
        return DaysTrial.of(
                        Setting.plain(method, language, length, people), StockLines.in(language))
                .breaches();
    }
}
