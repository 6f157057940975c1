package nl.intervisie.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.trial.Breach.Bound;

/**
 * What a session over days must be like for a person to live in it: it comes to its end and
 * everybody says what they take home; nobody hears from the bot outside their hours, more than once
 * a day, or is reminded more than once in a moment.
 */
record DaysBounds(Past past, Plan plan, List<Persona> cast, Diary diary) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int OPENS = 9;
    private static final int CLOSES = 18;

    private record Told(Seat who, LocalDate day) {}

    private record Reminded(Seat who, int moment) {}

    List<Breach> breaches() {
        var breaches = new ArrayList<Breach>();
        told(breaches);
        reached(breaches);
        return breaches;
    }

    private void told(List<Breach> breaches) {
        var days = new HashSet<Told>();
        var reminders = new HashSet<Reminded>();
        int moment = 0;
        var phase = "the lobby";
        int number = 0;
        for (var event : past.events()) {
            switch (event) {
                case SessionEvent.PhaseBegan(_, var index, _, _, _) -> {
                    int next = plan.phase(index).rules().moment();
                    number += next == moment ? 0 : 1;
                    moment = next;
                    phase = plan.phase(index).id();
                }
                case SessionEvent.Digested(var at, var who) -> {
                    for (var seat : who) {
                        note(seat, at, Diary.What.CALLED, phase);
                        if (!isOpen(at)) {
                            breaches.add(new Breach(Bound.ONE_NUDGE, phase, seat + " at night"));
                        }
                        if (!days.add(new Told(seat, at.atZone(ZONE).toLocalDate()))) {
                            breaches.add(
                                    new Breach(Bound.ONE_NUDGE, phase, seat + " twice on a day"));
                        }
                    }
                }
                case SessionEvent.Reminded(var at, var who) -> {
                    for (var seat : who) {
                        note(seat, at, Diary.What.CALLED, phase + " (reminder)");
                        if (!isOpen(at) || !reminders.add(new Reminded(seat, number))) {
                            breaches.add(
                                    new Breach(Bound.ONE_NUDGE, phase, seat + " reminded again"));
                        }
                    }
                }
                case SessionEvent _ -> {}
            }
        }
    }

    private void note(Seat seat, Instant at, Diary.What what, String phase) {
        persona(seat).ifPresent(it -> diary.note(at, it, what, phase));
    }

    private Optional<Persona> persona(Seat seat) {
        return past.who(seat)
                .flatMap(user -> cast.stream().filter(it -> it.user.equals(user)).findFirst());
    }

    private static boolean isOpen(Instant at) {
        var local = at.atZone(ZONE);
        return local.getDayOfWeek().getValue() <= 5
                && local.getHour() >= OPENS
                && local.getHour() < CLOSES;
    }

    private void reached(List<Breach> breaches) {
        var done =
                past.events().stream()
                        .anyMatch(it ->
                                it instanceof SessionEvent.Ended(var how, _, _)
                                        && how == Close.COMPLETED);
        if (!done) {
            breaches.add(new Breach(Bound.REACHED, "evaluation", "it did not come to its end"));
        }
        var silent = new TreeSet<>(joined());
        silent.removeAll(harvested());
        silent.forEach(
                it -> breaches.add(new Breach(Bound.HEARD, "evaluation", it + " was not heard")));
    }

    private Set<Seat> joined() {
        SortedSet<Seat> all = new TreeSet<>();
        for (var event : past.events()) {
            if (event instanceof SessionEvent.Joined(var who)) {
                all.add(who);
            }
        }
        return all;
    }

    private Set<Seat> harvested() {
        SortedSet<Seat> all = new TreeSet<>();
        for (var event : past.events()) {
            switch (event) {
                case SessionEvent.Gained gained -> all.add(gained.who());
                case SessionEvent.GainPassed(var who) -> all.add(who);
                case SessionEvent _ -> {}
            }
        }
        return all;
    }
}
