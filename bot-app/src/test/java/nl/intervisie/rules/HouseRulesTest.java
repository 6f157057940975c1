package nl.intervisie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole house keeps its rules; that each of them can be broken is shown by {@link
 * BrokenHousesTest}.
 */
class HouseRulesTest {

    private static final ImportOption NO_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final HouseRules RULES = new HouseRules("nl.intervisie");
    private static JavaClasses house;

    @BeforeAll
    static void lookAtTheHouse() {
        house = new ClassFileImporter().withImportOption(NO_TESTS).importPackages("nl.intervisie");
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(house.getPackage("nl.intervisie").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .contains(
                        "chat",
                        "engine",
                        "journal",
                        "method",
                        "session",
                        "wording",
                        "slack",
                        "discord",
                        "rehearsal")
                .doesNotContain("rules");
    }

    @Test
    void thereAreNoCircles() {
        RULES.noCircles().check(house);
    }

    @Test
    void aMethodKnowsOnlyItself() {
        RULES.aMethodKnowsOnlyItself().check(house);
    }

    @Test
    void aSessionKnowsOnlyMethods() {
        RULES.aSessionKnowsOnlyMethods().check(house);
    }

    @Test
    void chatKnowsNobody() {
        RULES.chatKnowsNobody().check(house);
    }

    @Test
    void wordingKnowsNobody() {
        RULES.wordingKnowsNobody().check(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "discord", "rehearsal"})
    void aPlatformKnowsOnlyChat(String platform) {
        RULES.aPlatformKnowsOnlyChat(platform).check(house);
    }

    @Test
    void timeAndChanceAreGiven() {
        RULES.timeAndChanceAreGiven().check(house);
    }

    @Test
    void threadsAreGiven() {
        RULES.threadsAreGiven().check(house);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked().check(house);
    }
}
