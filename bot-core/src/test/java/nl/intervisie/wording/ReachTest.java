package nl.intervisie.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many of the sentences on each list get their author a private word. The rules were made with
 * {@code develop}; {@code questions-dev}, {@code held-out} and {@code fresh} were there to measure.
 */
class ReachTest {

    private static final List<String> LISTS =
            List.of("develop.tsv", "held-out.tsv", "fresh.tsv", "questions-dev.tsv");

    @ParameterizedTest
    @CsvSource({
        "develop.tsv, nl",
        "develop.tsv, en",
        "held-out.tsv, nl",
        "held-out.tsv, en",
        "fresh.tsv, nl",
        "fresh.tsv, en",
        "questions-dev.tsv, nl",
        "questions-dev.tsv, en"
    })
    void hardlyAnyQuestionThatIsOneAndMostThatAreNone(String list, String language) {
        var all =
                Labelled.list(list).stream().filter(it -> it.language().equals(language)).toList();
        assertThat(share(all, it -> it.act() == SpeechAct.OPEN)).isLessThanOrEqualTo(0.02);
        assertThat(share(all, it -> !it.isUnwanted())).isLessThanOrEqualTo(0.02);
        assertThat(share(all, Labelled::isUnwanted)).isGreaterThanOrEqualTo(0.75);
    }

    private static double share(List<Labelled> all, Predicate<Labelled> of) {
        var some = all.stream().filter(of).toList();
        assertThat(some).isNotEmpty();
        return some.stream().filter(Labelled::isNudged).count() / (double) some.size();
    }

    /** A rule that no sentence fires is a guess. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyRuleThatNudgesIsFiredBySomeSentence(String language) {
        var silent = new TreeSet<String>();
        var rules = Rulebooks.builtIn().in(language).orElseThrow();
        rules.rules().all().stream()
                .filter(it -> Labelled.UNWANTED.contains(it.act()))
                .map(Rule::name)
                .forEach(silent::add);
        all().filter(it -> it.language().equals(language))
                .flatMap(it -> rules.judge(it.sentence()).stream())
                .forEach(it -> silent.remove(it.rule()));
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsSaidInsteadIsAlwaysAnOpenQuestion() {
        for (var language : List.of("nl", "en")) {
            var rules = Rulebooks.builtIn().in(language).orElseThrow();
            assertThat(rules.rules().rewrites().values())
                    .isNotEmpty()
                    .allMatch(it -> it.size() == 2)
                    .allSatisfy(both ->
                            assertThat(both)
                                    .allMatch(it ->
                                            rules.judge(it)
                                                    .filter(found -> found.act() == SpeechAct.OPEN)
                                                    .isPresent()));
        }
    }

    @Test
    void aWordQuotesWhatWasTypedAndOffersTwoWaysToAsk() {
        assertThat(all().filter(Labelled::isNudged))
                .allSatisfy(it -> {
                    var found = it.rules().find(it.sentence(), Labelled.UNWANTED).orElseThrow();
                    assertThat(it.sentence()).contains(found.fired());
                    assertThat(found.fired()).isNotBlank();
                    assertThat(found.rewrites()).hasSize(2);
                });
    }

    private static Stream<Labelled> all() {
        return LISTS.stream().flatMap(it -> Labelled.list(it).stream());
    }
}
