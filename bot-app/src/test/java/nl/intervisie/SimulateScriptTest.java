package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What simulating a method prints, and how it exits. */
class SimulateScriptTest {

    @TempDir private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int simulate(String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "scripts";
        arguments[1] = "simulate";
        System.arraycopy(more, 0, arguments, 2, more.length);
        var environment = Map.of("INTERVISIE_DATA", directory.toString());
        return IntervisieBot.commands(environment, new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void aMethodIsPlayedToItsEnd() {
        assertThat(simulate("basic", "--people", "4")).isZero();
        assertThat(out.toString()).contains("[summary] Summary").doesNotContain("\n! ");
    }

    @Test
    void theDiaryShowsEachKindOfPerson() {
        simulate("basic", "--people", "4", "--lang", "nl", "--diary");
        assertThat(out.toString())
                .contains("== ben, bringer", "== cleo, quiet", "== dirk, latecomer", ", guide");
    }

    @Test
    void aLengthTooShortForSoManySaysWhatBroke() {
        assertThat(simulate("incident", "--people", "8", "--minutes", "60")).isOne();
        assertThat(out.toString()).contains("! IN_TIME in ");
    }

    @Test
    void switchesAreTurnedAndPeopleTalk() {
        assertThat(simulate("basic", "--people", "4", "--without", "suggestions")).isZero();
        assertThat(out.toString()).doesNotContain("[card] Suggestions");
        assertThat(simulate("incident", "--people", "4", "--with", "away", "--spoken")).isZero();
        assertThat(out.toString()).contains("you talk", "steps out");
        assertThat(simulate("basic", "--with", "nothing-like-it")).isEqualTo(2);
        assertThat(err.toString()).contains("second-case");
    }

    @Test
    void aFileIsPlayedToo() throws Exception {
        var file = directory.resolve("mine.yaml");
        try (var in = getClass().getResourceAsStream("/methods/basic.yaml")) {
            Files.copy(in, file);
        }
        assertThat(simulate(file.toString(), "--people", "4")).isZero();
    }

    @Test
    void aSessionOverDaysIsPlayedToo() {
        assertThat(simulate("basic", "--slow", "--people", "4")).isZero();
        assertThat(out.toString()).contains("2026-03-03");
    }

    @Test
    void itsDiaryGoesDayByDay() {
        assertThat(simulate("basic", "--slow", "--diary")).isZero();
        assertThat(out.toString()).contains("== ben, bringer", "Tue 3 Mar");
    }

    @Test
    void whatGoesLiveOnlyIsNotPlayedOverDays() {
        assertThat(simulate("socratic-dialogue", "--slow")).isEqualTo(1);
        assertThat(out.toString()).contains("live only");
    }

    @Test
    void aLanguageThatTheScriptIsNotInIsWrongUsage() {
        assertThat(simulate("../docs/examples/twice.yaml", "--lang", "nl")).isEqualTo(2);
        assertThat(err.toString()).contains("twice.yaml has no texts in nl. It is in en;");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aScriptInDutchAloneIsPlayedInDutch() throws Exception {
        var file = directory.resolve("dutch.yaml");
        try (var in = getClass().getResourceAsStream("/workshop/first-nl.yaml")) {
            Files.copy(in, file);
        }
        assertThat(simulate(file.toString(), "--people", "4")).isZero();
        assertThat(out.toString()).contains("Ik begeleid jullie.").doesNotContain("I guide you.");
    }

    @Test
    void whatIsNoMethodAndNoFileIsWrongUsage() {
        assertThat(simulate("nothing-like-it")).isEqualTo(2);
        assertThat(err.toString()).contains("scripts list");
    }
}
