package nl.intervisie.session.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** On which days of the week somebody works, and where. */
public record WorkingDays(SortedSet<DayOfWeek> days, ZoneId zone) {

    private static final Set<DayOfWeek> USUAL = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public WorkingDays {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days.isEmpty() ? USUAL : days));
    }

    /** Of somebody who did not say: Monday to Friday. */
    public static WorkingDays usual(ZoneId zone) {
        return new WorkingDays(new TreeSet<>(USUAL), zone);
    }

    boolean on(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    /** The first working day from this date on. */
    LocalDate from(LocalDate date) {
        return date.datesUntil(date.plusWeeks(1)).filter(this::on).findFirst().orElse(date);
    }
}
