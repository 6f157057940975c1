package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Method;
import nl.intervisie.method.Phase;
import org.junit.jupiter.api.Test;

class BasicModelTest {

    private static final int MOST_WORDS = 60;
    private static final String TIME_LINE = "Tot 10.42 uur, 26 minuten, fase 4 van 10.";

    private final Method basic = Catalogue.builtIn().named("basic").orElseThrow();

    @Test
    void isTheOneToTakeWhenNobodyHasAReasonForAnother() {
        assertThat(Catalogue.builtIn().first()).isEqualTo(basic);
    }

    @Test
    void goesFromArrivingToEvaluation() {
        assertThat(basic.phases())
                .extracting(Phase::id, Phase::kind)
                .containsExactly(
                        tuple("check-in", Kind.CHECK_IN),
                        tuple("offers", Kind.OFFER),
                        tuple("telling", Kind.TELL),
                        tuple("clarification", Kind.ASK),
                        tuple("summary", Kind.SUMMARISE),
                        tuple("core", Kind.WRITE),
                        tuple("restatement", Kind.RESTATE),
                        tuple("suggestions", Kind.SUGGEST),
                        tuple("step", Kind.COMMIT),
                        tuple("choice", Kind.CHOOSE),
                        tuple("harvest", Kind.HARVEST));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... parts) {
        return org.assertj.core.api.Assertions.tuple(parts);
    }

    @Test
    void givesAThreadWhereSeveralSpeak() {
        assertThat(basic.phases())
                .filteredOn(Phase::thread)
                .extracting(Phase::id)
                .containsExactly("check-in", "clarification", "suggestions");
    }

    @Test
    void asksDeeperInTheSecondHalfOfTheQuestions() {
        assertThat(basic.phases())
                .filteredOn(Phase::deepens)
                .extracting(Phase::id)
                .containsExactly("clarification");
    }

    @Test
    void canDoWithoutSuggestions() {
        assertThat(basic.phases())
                .filteredOn(it -> it.onlyWith().equals("suggestions"))
                .extracting(Phase::id)
                .containsExactly("suggestions", "choice");
        assertThat(basic.phases())
                .filteredOn(it -> it.onlyWithout().equals("suggestions"))
                .extracting(Phase::id)
                .containsExactly("step");
    }

    @Test
    void keepsATenthOfEveryLengthFree() {
        assertThat(basic.lengths()).containsExactly(60, 90, 120);
        for (int i = 0; i < basic.lengths().size(); i++) {
            int index = i;
            var phases = basic.phases().stream().filter(it -> it.onlyWithout().isEmpty());
            assertThat(phases.mapToInt(it -> it.minutes().get(index)).sum())
                    .isEqualTo(basic.lengths().get(i) * 9 / 10);
        }
    }

    @Test
    void speaksDutchAndEnglish() {
        assertThat(basic.texts().keySet()).containsExactly("en", "nl");
    }

    @Test
    void hasCardsOfAtMostSixtyWords() {
        for (Phase phase : basic.phases()) {
            phase.texts()
                    .forEach((language, texts) ->
                            assertThat(
                                            Stream.of("title", "purpose", "who", "not")
                                                    .map(texts::get)
                                                    .reduce(
                                                            TIME_LINE,
                                                            (some, more) -> some + " " + more)
                                                    .split("\\s+"))
                                    .as(phase.id() + " in " + language)
                                    .hasSizeLessThanOrEqualTo(MOST_WORDS));
        }
    }
}
