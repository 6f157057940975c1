package nl.intervisie.session.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.method.Plan;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.days.Timetable.Moment;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moments of a method with real dates. */
class TimetableTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant MONDAY =
            LocalDateTime.parse("2026-03-02T10:00").atZone(ZONE).toInstant();
    private static final Seat ANA = Seat.number(1);
    private static final Seat BEN = Seat.number(2);

    private static Plan plan(String id) {
        var method = Catalogue.builtIn().named(id).orElseThrow();
        int length = method.lengths().getFirst();
        return Plan.of(method, length, method.on(length, Set.of())).overDays();
    }

    private static Timetable timetable(boolean fitted, DayOfWeek... ofBen) {
        var told = new TreeMap<Seat, WorkingDays>();
        told.put(BEN, new WorkingDays(new TreeSet<>(Set.of(ofBen)), ZONE));
        var calendar = new Calendar(new Rhythm(2, fitted, ZONE, 9, 18, MONDAY), told);
        return Timetable.of(plan("basic"), calendar, List.of(ANA, BEN), MONDAY);
    }

    private static List<LocalDate> dates(Timetable timetable) {
        return timetable.moments().stream()
                .map(Moment::until)
                .map(it -> it.atZone(ZONE).toLocalDate())
                .toList();
    }

    @Test
    void momentsFollowEachOther() {
        assertThat(dates(timetable(false, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)))
                .containsExactly(
                        LocalDate.of(2026, 3, 3),
                        LocalDate.of(2026, 3, 5),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 11),
                        LocalDate.of(2026, 3, 13));
    }

    @Test
    void aMomentWithoutAWorkingDayOfSomebodyIsNamed() {
        var clash = timetable(false, DayOfWeek.MONDAY, DayOfWeek.TUESDAY).clash().orElseThrow();
        assertThat(clash.number()).isEqualTo(2);
        assertThat(clash.without()).containsExactly(BEN);
    }

    @Test
    void fittedItLastsUntilThatDay() {
        var fitted = timetable(true, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(fitted.clash()).isEmpty();
        assertThat(dates(fitted).get(1)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "incident", "gossip", "socratic"})
    void everyMethodThatGoesOverDaysHasAtMostFiveMoments(String id) {
        assertThat(Catalogue.builtIn().named(id).orElseThrow().goesSlow()).isTrue();
        var calendar = new Calendar(new Rhythm(1, false, ZONE, 9, 18, MONDAY), new TreeMap<>());
        assertThat(Timetable.of(plan(id), calendar, List.of(ANA, BEN), MONDAY).moments())
                .hasSizeBetween(2, 5);
    }

    @Test
    void theDialogueIsLiveOnly() {
        assertThat(Catalogue.builtIn().named("socratic-dialogue").orElseThrow().goesSlow())
                .isFalse();
    }
}
