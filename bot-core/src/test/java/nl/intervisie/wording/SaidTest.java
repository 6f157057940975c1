package nl.intervisie.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is advised, spoken to or judged, in what people say to each other. Most of what is plain is
 * heard; what is not so is never heard.
 */
class SaidTest {

    private static final double MOST = 0.7;

    private record Said(String language, String label, String text) {}

    private static List<Said> said(String language, String label) throws IOException {
        try (var in = SaidTest.class.getResourceAsStream("/wording/said.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.split("\t", 3))
                    .map(it -> new Said(it[0], it[1], it[2]))
                    .filter(it -> it.language().equals(language) && it.label().equals(label))
                    .toList();
        }
    }

    private static Optional<Finding> found(Said it, SpeechAct act) {
        var rules = Rulebooks.builtIn().in(it.language()).orElseThrow();
        return switch (act) {
            case ADDRESSING -> rules.addressing(it.text());
            case JUDGEMENT -> rules.judgement(it.text());
            default -> rules.said(it.text());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "nl, you, ADDRESSING",
        "en, you, ADDRESSING",
        "nl, judgement, JUDGEMENT",
        "en, judgement, JUDGEMENT",
        "nl, advice, ADVICE",
        "en, advice, ADVICE"
    })
    void mostOfItIsHeard(String language, String label, SpeechAct act) throws IOException {
        var all = said(language, label);
        var missed = all.stream().filter(it -> found(it, act).isEmpty()).toList();
        assertThat(all).hasSizeGreaterThan(9);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - MOST)));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, silent, ADDRESSING",
        "en, silent, ADDRESSING",
        "nl, fair, JUDGEMENT",
        "en, fair, JUDGEMENT",
        "nl, told, ADVICE",
        "en, told, ADVICE"
    })
    void whatIsNotSoIsNeverHeard(String language, String label, SpeechAct act) throws IOException {
        assertThat(said(language, label))
                .hasSizeGreaterThan(18)
                .filteredOn(it -> found(it, act).isPresent())
                .isEmpty();
    }
}
