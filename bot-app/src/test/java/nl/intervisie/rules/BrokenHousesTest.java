package nl.intervisie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small houses under {@code broken}, each of which breaks one rule: a rule that lets its house pass
 * sees nothing.
 */
class BrokenHousesTest {

    private static final String BROKEN = "nl.intervisie.rules.broken.";
    private static final Map<String, JavaClasses> HOUSES = new HashMap<>();

    @Test
    void aCircleIsSeen() {
        assertThat(complaints("circle", HouseRules::noCircles))
                .singleElement()
                .asString()
                .contains("Cycle detected");
    }

    @Test
    void aMethodThatReadsScriptsIsSeen() {
        assertThat(complaints("sight", HouseRules::aMethodKnowsOnlyItself))
                .isNotEmpty()
                .allMatch(complaint -> complaint.contains("script.Reader"));
    }

    @Test
    void aSessionThatSeesTheEngineOrLogsIsSeen() {
        assertThat(complaints("sight", HouseRules::aSessionKnowsOnlyMethods))
                .anyMatch(complaint -> complaint.contains("engine.Machine"))
                .anyMatch(complaint -> complaint.contains("org.slf4j.Logger"))
                .noneMatch(complaint ->
                        complaint.contains("type <" + BROKEN + "sight.method.Recipe>"));
    }

    @Test
    void chatThatSeesASessionIsSeen() {
        assertThat(complaints("sight", HouseRules::chatKnowsNobody))
                .anyMatch(complaint -> complaint.contains("Leaky"));
    }

    @Test
    void wordingThatSeesAMethodIsSeen() {
        assertThat(complaints("sight", HouseRules::wordingKnowsNobody))
                .anyMatch(complaint -> complaint.contains("Biased"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "discord", "rehearsal"})
    void aPlatformThatSeesASessionIsSeen(String platform) {
        assertThat(complaints("platforms", rules -> rules.aPlatformKnowsOnlyChat(platform)))
                .anyMatch(complaint ->
                        complaint.contains(platform + ".Curious")
                                && complaint.contains("session.Run"))
                .noneMatch(complaint ->
                        complaint.contains("type <" + BROKEN + "platforms.chat.Word>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clock.systemUTC()",
                "Collections.shuffle(java.util.List)",
                "DateTimeFormatter.ofPattern(java.lang.String)",
                "Instant.now()",
                "LocalDate.now(java.time.ZoneId)",
                "Locale.getDefault()",
                "Math.random()",
                "Random.<init>()",
                "String.format(java.lang.String, [Ljava.lang.Object;)",
                "String.formatted([Ljava.lang.Object;)",
                "String.toUpperCase()",
                "System.nanoTime()",
                "UUID.randomUUID()",
                "ZoneId.systemDefault()"
            })
    void takenTimeAndChanceAreSeen(String target) {
        assertThat(complaints("chance", HouseRules::timeAndChanceAreGiven))
                .anyMatch(complaint -> complaint.contains(target + ">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session.Taking", "method.Taking", "chat.Taking", "engine.Taking"})
    void takenTimeIsSeenEverywhere(String who) {
        assertThat(complaints("chance", HouseRules::timeAndChanceAreGiven))
                .anyMatch(complaint -> complaint.contains(who));
    }

    @Test
    void aGivenSeedClockAndLocaleAreFine() {
        assertThat(complaints("chance", HouseRules::timeAndChanceAreGiven))
                .noneMatch(complaint -> complaint.contains("Given"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread",
                "Executors",
                "Timer",
                "supplyAsync",
                "thenRunAsync",
                "parallelStream"
            })
    void threadsOfItsOwnAreSeen(String maker) {
        assertThat(complaints("threads", HouseRules::threadsAreGiven))
                .anyMatch(complaint -> complaint.contains(maker));
    }

    @Test
    void threadsOutsideTheCoreAreFine() {
        assertThat(complaints("threads", HouseRules::threadsAreGiven))
                .noneMatch(complaint -> complaint.contains("slack"));
    }

    @Test
    void anUnmarkedPackageIsSeen() {
        assertThat(complaints("unmarked", HouseRules::everyPackageIsNullMarked))
                .containsExactly(
                        "nl.intervisie.rules.broken.unmarked.chat.Careless is in a package that is not @NullMarked");
    }

    private static List<String> complaints(String house, Function<HouseRules, ArchRule> rule) {
        var root = BROKEN + house;
        var classes = HOUSES.computeIfAbsent(root, new ClassFileImporter()::importPackages);
        return rule.apply(new HouseRules(root)).evaluate(classes).getFailureReport().getDetails();
    }
}
