package nl.intervisie.session.days;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** When people work, in whatever zone, and when a clock is put forward or back. */
class CalendarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Seat ANA = Seat.number(1);
    private static final Seat BEN = Seat.number(2);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }

    private static Calendar calendar() {
        return new Calendar(new Rhythm(2, false, AMSTERDAM, 9, 18, Instant.EPOCH), new TreeMap<>());
    }

    private static Calendar calendar(Seat who, ZoneId zone, DayOfWeek... days) {
        var told = new TreeMap<Seat, WorkingDays>();
        told.put(who, new WorkingDays(new TreeSet<>(Set.of(days)), zone));
        return new Calendar(calendar().rhythm(), told);
    }

    @Test
    void aDayCountsWhenMostOfItIsLeft() {
        assertThat(calendar().dayFor(List.of(ANA), at("2026-03-02T11:59")))
                .isEqualTo(at("2026-03-02T18:00"));
        assertThat(calendar().dayFor(List.of(ANA), at("2026-03-02T12:00")))
                .isEqualTo(at("2026-03-03T18:00"));
    }

    @Test
    void aWeekendIsNoWorkingDay() {
        assertThat(calendar().dayFor(List.of(ANA), at("2026-03-06T15:00")))
                .isEqualTo(at("2026-03-09T18:00"));
    }

    @Test
    void everybodyHasADayOfTheirOwn() {
        var calendar = calendar(BEN, AMSTERDAM, WEDNESDAY);
        assertThat(calendar.dayFor(List.of(ANA, BEN), at("2026-03-02T09:00")))
                .isEqualTo(at("2026-03-04T18:00"));
    }

    @Test
    void aDayEndsWhereSomebodyIs() {
        var calendar = calendar(BEN, NEW_YORK, MONDAY, TUESDAY);
        assertThat(calendar.dayFor(List.of(ANA, BEN), at("2026-03-02T09:00")))
                .isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(calendar.isOpen(BEN, at("2026-03-02T10:00"))).isFalse();
        assertThat(calendar.opensFor(BEN, at("2026-03-02T10:00")))
                .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
    }

    @Test
    void nineOClockIsNineOClockWhenTheClockWasPutForward() {
        var calendar = calendar(ANA, AMSTERDAM, SUNDAY, MONDAY);
        assertThat(calendar.opensFor(ANA, at("2026-03-28T20:00")))
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(calendar.dayFor(List.of(ANA), at("2026-03-28T20:00")))
                .isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
    }

    @Test
    void nineOClockIsNineOClockWhenTheClockWasPutBack() {
        var calendar = calendar(ANA, AMSTERDAM, SUNDAY, MONDAY);
        assertThat(calendar.opensFor(ANA, at("2026-10-24T20:00")))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(calendar.opensAfter(ANA, at("2026-10-25T09:00").atZone(AMSTERDAM).toLocalDate()))
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    /** Opening in the hour that is not there, and in the hour that is there twice. */
    @Test
    void eachDateOpensOnce() {
        var early =
                new Calendar(
                        new Rhythm(1, false, AMSTERDAM, 2, 20, Instant.EPOCH), new TreeMap<>());
        var always = calendar(ANA, AMSTERDAM, DayOfWeek.values()).told();
        var calendar = new Calendar(early.rhythm(), always);
        assertThat(calendar.opensFor(ANA, at("2026-03-29T00:30")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        var first = calendar.opensFor(ANA, at("2026-10-25T00:30"));
        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(calendar.opensAfter(ANA, calendar.dateFor(ANA, first)))
                .isEqualTo(Instant.parse("2026-10-26T01:00:00Z"));
    }
}
