package nl.intervisie.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import nl.intervisie.method.script.Script;
import nl.intervisie.method.script.ScriptReader;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.script.Beginning;
import nl.intervisie.rehearsal.script.Course;
import nl.intervisie.rehearsal.script.Verdict;
import nl.intervisie.rehearsal.script.Workshop;
import nl.intervisie.rehearsal.solo.Wish;
import nl.intervisie.solo.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Writing a script and trying it, without a page. */
class ScriptWorkshopTest {

    private static final InstantSource MONDAY =
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
    private static final int EVERY_FEW_LINES = 45;
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    private final Rooms rooms = new Rooms(MONDAY);
    private final Workshop workshop =
            new ScriptWorkshop(rooms.rooms, MONDAY, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyTextOneCanBeginWithIsSound() {
        for (var language : List.of("nl", "en")) {
            assertThat(workshop.beginnings(language)).hasSize(6);
            for (Beginning each : workshop.beginnings(language)) {
                var verdict = judged(workshop.beginning(each.id()).orElseThrow(), language);
                assertThat(verdict).as(each.id()).isInstanceOf(Verdict.Sound.class);
                assertThat(((Verdict.Sound) verdict).minutes()).as(each.id()).isNotEmpty();
                assertThat(((Verdict.Sound) verdict).title()).isEqualTo(each.title());
            }
        }
        assertThat(workshop.beginning("../application")).isEmpty();
    }

    @Test
    void theFirstScriptIsTheOneOfTheGuide() throws IOException {
        assertThat(workshop.beginning("first-en"))
                .contains(Files.readString(EXAMPLES.resolve("first.yaml")));
    }

    @Test
    void faultsStandWhereTheyAreInTheLanguageOfTheWriter() {
        var script = first().replace("do: ask", "do: aks");

        assertThat(judged(script, "en"))
                .isEqualTo(
                        faulty(
                                31,
                                9,
                                "do can not be \"aks\" in phase \"questions\"",
                                "Did you mean \"ask\"?"));
        assertThat(judged(script, "nl"))
                .isEqualTo(
                        faulty(
                                31,
                                9,
                                "achter do kan niet \"aks\" staan, in fase \"questions\"",
                                "Bedoel je \"ask\"?"));
    }

    private static Verdict faulty(int line, int column, String what, String hint) {
        return new Verdict.Faulty(
                List.of(new nl.intervisie.rehearsal.script.Fault(line, column, what, hint)));
    }

    /** Spoils the examples in every way a hand slips, and reads what is said of it. */
    @Test
    void whateverIsSaidOfAScriptCanBeSaidInDutch() throws IOException {
        var said = new TreeSet<String>();
        for (var name : List.of("first", "every-kind")) {
            var script = Files.readString(EXAMPLES.resolve(name + ".yaml"));
            for (var spoilt : Spoiling.of(script, EVERY_FEW_LINES)) {
                if (ScriptReader.read(spoilt) instanceof Script.Faulty(var complaints)) {
                    complaints.forEach(it -> said.addAll(List.of(it.what(), it.hint())));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said).filteredOn(it -> Phrasebook.in("nl").find(it).isEmpty()).isEmpty();
    }

    @Test
    void theSchemaIsToldInDutchToo() {
        var json = JsonMapper.shared();
        var english = new ArrayList<String>();
        var schema = json.readTree(workshop.schema("en"));
        schema.findValues("description").forEach(it -> english.add(it.stringValue()));

        assertThat(english).hasSizeGreaterThan(30);
        assertThat(english).filteredOn(it -> Phrasebook.in("nl").find(it).isEmpty()).isEmpty();
        assertThat(json.readTree(workshop.schema("nl")).toString())
                .contains("\"enum\"", "Wat er gebeurt.")
                .doesNotContain("What is done.");
    }

    @Test
    void whateverItIsGivenItSaysWhatIsWrong() {
        var monsters =
                List.of(
                        "a".repeat(10_000_000).getBytes(StandardCharsets.UTF_8),
                        "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        "a:\n".concat(" b:\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2},
                        "!(%-0".getBytes(StandardCharsets.UTF_8),
                        "\u0000\u202E".getBytes(StandardCharsets.UTF_8),
                        new byte[0]);

        for (var monster : monsters) {
            assertThat(workshop.judge(monster, "nl"))
                    .isInstanceOfSatisfying(
                            Verdict.Faulty.class, it -> assertThat(it.faults()).isNotEmpty());
        }
    }

    @Test
    void aWordOfTheWriterCanNotTurnASentenceAround() {
        var verdict = judged("\"\u202Eevil\u2066\": 1\nmethod: x", "nl");

        assertThat(verdict.toString()).contains("evil").doesNotContain("\u202E", "\u2066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant", "guide"})
    void aScriptIsPlayedToTheEndInARoomOfItsOwn(String role) {
        var wish = new Wish("", role, "nl", 0, "care");
        var id = workshop.open(first("nl"), wish).orElseThrow();
        var solo = rooms.solo(id);
        for (int i = 0; i < 150 && !solo.isOver(); i++) {
            if (solo.cue().filter(it -> !it.soft()).isPresent()) {
                solo.doForMe();
            } else {
                solo.step();
            }
        }

        assertThat(id).startsWith(Sites.OWN);
        assertThat(solo.isOver()).isTrue();
        assertThat(rooms.room(id).sayings().toString()).contains("Een casus kiezen");
    }

    @Test
    void nobodyElseFindsTheMethod() {
        var before = rooms.rooms.offer("nl");
        assertThat(workshop.open(first(), new Wish("", "guide", "en", 60, "tech"))).isPresent();

        assertThat(rooms.rooms.offer("nl")).isEqualTo(before);
        assertThat(rooms.methods.named("open-question")).isEmpty();
        assertThat(rooms.rooms.open(new Wish("open-question", "guide", "en", 60, "tech")))
                .isEmpty();
    }

    @Test
    void aScriptNamedAsABuiltInOneIsPlayedAsItIsWritten() {
        var own = first().replace("method: open-question", "method: basic");
        var id = workshop.open(own, new Wish("", "guide", "en", 0, "care")).orElseThrow();

        assertThat(rooms.room(id).sayings().toString()).contains("One open question");
    }

    @Test
    void whatIsFaultyOrNotOfferedIsNotPlayed() {
        var faulty = first().replace("do: ask", "do: aks");
        assertThat(workshop.open(faulty, new Wish("", "guide", "en", 0, "care"))).isEmpty();
        assertThat(workshop.live(faulty, new Wish("", "guide", "en", 0, "care"))).isEmpty();
        assertThat(workshop.open(first(), new Wish("", "guide", "en", 61, "care"))).isEmpty();
        assertThat(workshop.open(first(), new Wish("", "boss", "en", 0, "care"))).isEmpty();
        assertThat(workshop.open(first(), new Wish("", "guide", "en", 0, "../any"))).isEmpty();
        assertThat(workshop.live(first(), new Wish("", "guide", "fr", 0, "care"))).isEmpty();
    }

    @Test
    void aLengthInWhichNobodyCanBeginIsComplainedAbout() {
        var day = first().replace("lengths: [60]", "lengths: [480]");

        assertThat(judged(day, "en")).isInstanceOf(Verdict.Faulty.class);
        assertThat(workshop.open(day, new Wish("", "guide", "en", 480, "care"))).isEmpty();
    }

    @Test
    void theCourseTellsWhatEachKindOfPersonLivedThrough() {
        var course = workshop.live(first("nl"), new Wish("", "guide", "nl", 0, "care"));

        assertThat(course.orElseThrow().broken()).isEmpty();
        assertThat(course.orElseThrow().lives())
                .extracting(Course.Life::role)
                .containsExactly("bringer", "quiet", "talkative", "latecomer", "guide");
        assertThat(course.orElseThrow().lives().getFirst().minutes())
                .flatExtracting(Course.Minute::moments)
                .contains(new Course.Moment("taps", "Beantwoord", 0))
                .contains(new Course.Moment("may", "Antwoorden · Ik sla over", 0))
                .noneMatch(it -> it.text().contains(" words") || it.text().startsWith("("));
    }

    @Test
    void whatOneCouldNotLiveWithIsNamedWithItsPhase() {
        var wordy =
                first().replace(
                                "purpose: We ask until we understand.",
                                "purpose: " + "We ask and ask. ".repeat(18).strip());
        var course = workshop.live(wordy, new Wish("", "guide", "en", 0, "care")).orElseThrow();

        assertThat(course.broken()).contains(new Course.Broken("short-card", "Questions", ""));
    }

    /** A clock that runs an hour at every look. */
    @Test
    void aSessionThatTakesTooLongIsGivenUp() {
        var looks = new AtomicLong();
        var hasty =
                new ScriptWorkshop(
                        rooms.rooms,
                        () -> MONDAY.instant().plusSeconds(3600 * looks.incrementAndGet()),
                        Duration.ofSeconds(20));
        var wish = new Wish("", "guide", "en", 0, "care");

        assertThatThrownBy(() -> hasty.live(first(), wish)).isInstanceOf(Workshop.Busy.class);
        assertThatThrownBy(() -> hasty.live(first(), wish)).isInstanceOf(Workshop.Busy.class);
        assertThat(looks).hasValueGreaterThan(2);
    }

    private Verdict judged(String script, String language) {
        return workshop.judge(script.getBytes(StandardCharsets.UTF_8), language);
    }

    private String first() {
        return first("en");
    }

    private String first(String language) {
        return workshop.beginning("first-" + language).orElseThrow();
    }
}
