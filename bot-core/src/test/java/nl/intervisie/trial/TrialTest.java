package nl.intervisie.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.Pace;
import nl.intervisie.method.script.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every length that is offered to so many people can be lived through by them. */
class TrialTest {

    private static final int WAYS = 3;

    /**
     * Every method in each language, at every length offered to that many, in one way or another.
     */
    static Stream<Setting> offered() {
        var all = ways();
        return IntStream.range(0, all.size())
                .filter(it -> it % WAYS == it / WAYS % WAYS)
                .mapToObj(all::get);
    }

    /** All of these, in every way. */
    static Stream<Setting> all() {
        return Boolean.getBoolean("intervisie.thorough") ? ways().stream() : offered().limit(1);
    }

    private static List<Setting> ways() {
        return Catalogue.builtIn().offered().stream()
                .flatMap(method -> Stream.of(4, 6, 8).flatMap(it -> of(method, it)))
                .toList();
    }

    private static Stream<Setting> of(Method method, int people) {
        return lengths(method, people).stream()
                .flatMap(length ->
                        Stream.of("nl", "en").flatMap(it -> ways(method, it, length, people)));
    }

    /** With nobody late, with somebody late, with a person who guides. */
    private static Stream<Setting> ways(Method method, String language, int length, int people) {
        return Stream.of(
                Setting.plain(method, language, length, people),
                new Setting(method, language, length, people, true, false),
                new Setting(method, language, length, people, false, true));
    }

    private static List<Integer> lengths(Method method, int people) {
        return new Pace(false).offered(method, people);
    }

    @ParameterizedTest
    @MethodSource
    void offered(Setting setting) {
        lived(setting);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource
    void all(Setting setting) {
        lived(setting);
    }

    static Stream<Setting> spoken() {
        return Catalogue.builtIn().offered().stream()
                .map(it ->
                        Setting.plain(it, "nl", new Pace(true).offered(it, 4).getFirst(), 4)
                                .talking(true));
    }

    @ParameterizedTest
    @MethodSource
    void spoken(Setting setting) {
        lived(setting);
    }

    static Stream<Setting> turned() {
        return Catalogue.builtIn().offered().stream()
                .flatMap(method ->
                        method.switches().stream().map(it -> turned(method, Set.of(it.id()))));
    }

    private static Setting turned(Method method, Set<String> switches) {
        int minutes = new Pace(false).offered(method, 4, switches).getFirst();
        return Setting.plain(method, "en", minutes, 4).turning(switches);
    }

    @ParameterizedTest
    @MethodSource
    void turned(Setting setting) {
        lived(setting);
    }

    private static void lived(Setting setting) {
        var outcome = Trial.of(setting, StockLines.in(setting.language()));
        assertThat(outcome.breaches()).isEmpty();
    }

    @Test
    void everyMethodHasALengthForFourToEight() {
        for (var method : Catalogue.builtIn().offered()) {
            for (int people = 4; people <= 8; people++) {
                assertThat(lengths(method, people)).as(method.id() + people).isNotEmpty();
            }
        }
    }

    @Test
    void aLengthThatIsTooShortIsNotOffered() {
        var incident = Catalogue.builtIn().named("incident").orElseThrow();
        var lived = Trial.of(Setting.plain(incident, "en", 60, 8), StockLines.in("en"));
        assertThat(lived.isLivable()).isFalse();
        assertThat(lengths(incident, 8)).doesNotContain(60);
    }

    @Test
    void theSameIsLivedTheSameAgain() {
        var setting = Setting.plain(Catalogue.builtIn().first(), "nl", 60, 5);
        assertThat(Trial.of(setting, StockLines.in("nl")).transcript())
                .isEqualTo(Trial.of(setting, StockLines.in("nl")).transcript());
    }
}
