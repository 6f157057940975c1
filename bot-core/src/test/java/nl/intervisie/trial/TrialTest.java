package nl.intervisie.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.Pace;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.trial.Breach.Bound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every length that is offered to so many people can be lived through by them. */
class TrialTest {

    /** When time runs out in a talk, its announcements together are still one too many. */
    private static final Set<Bound> HELD = EnumSet.complementOf(EnumSet.of(Bound.FEW_MESSAGES));

    static Stream<Setting> shortest() {
        return Catalogue.builtIn().offered().stream()
                .flatMap(method ->
                        Stream.of("nl", "en")
                                .map(it ->
                                        Setting.plain(
                                                method, it, offered(method, 4).getFirst(), 4)));
    }

    static Stream<Setting> all() {
        return Catalogue.builtIn().offered().stream()
                .flatMap(method -> Stream.of(4, 6, 8).flatMap(it -> of(method, it)))
                .filter(it -> Boolean.getBoolean("intervisie.thorough") || isFewer(it));
    }

    /** Of all, what a plain build plays. */
    private static boolean isFewer(Setting setting) {
        return setting.people() == 8 && setting.late() && setting.language().equals("nl");
    }

    private static Stream<Setting> of(Method method, int people) {
        return offered(method, people).stream()
                .flatMap(length ->
                        Stream.of("nl", "en")
                                .flatMap(language -> ways(method, language, length, people)));
    }

    private static Stream<Setting> ways(Method method, String language, int length, int people) {
        return Stream.of(
                Setting.plain(method, language, length, people),
                new Setting(method, language, length, people, true, false),
                new Setting(method, language, length, people, false, true));
    }

    private static List<Integer> offered(Method method, int people) {
        return new Pace(false).offered(method, people);
    }

    @ParameterizedTest
    @MethodSource
    void shortest(Setting setting) {
        lived(setting);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource
    void all(Setting setting) {
        lived(setting);
    }

    private static void lived(Setting setting) {
        var outcome = Trial.of(setting, StockLines.in(setting.language()));
        assertThat(outcome.breaches()).filteredOn(it -> HELD.contains(it.bound())).isEmpty();
    }

    @Test
    void everyMethodHasALengthForFourToEight() {
        for (var method : Catalogue.builtIn().offered()) {
            for (int people = 4; people <= 8; people++) {
                assertThat(offered(method, people)).as(method.id() + people).isNotEmpty();
            }
        }
    }

    @Test
    void aLengthInWhichNotAllAreHeardIsNotOffered() {
        var incident = Catalogue.builtIn().named("incident").orElseThrow();
        var lived = Trial.of(Setting.plain(incident, "en", 60, 8), StockLines.in("en"));
        assertThat(lived.keeps(Bound.HEARD)).isFalse();
        assertThat(offered(incident, 8)).doesNotContain(60);
    }

    @Test
    void theSameIsLivedTheSameAgain() {
        var setting = Setting.plain(Catalogue.builtIn().first(), "nl", 60, 5);
        assertThat(Trial.of(setting, StockLines.in("nl")).transcript())
                .isEqualTo(Trial.of(setting, StockLines.in("nl")).transcript());
    }
}
