package nl.intervisie.session.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.TextRef;

/** What the bringer chose and will do. */
public record Choice(
        List<Pick> picks,
        Optional<TextRef> other,
        Optional<TextRef> step,
        Optional<LocalDate> day,
        Optional<Instant> remindAt) {

    public Choice {
        picks = List.copyOf(picks);
    }

    static Choice none() {
        return new Choice(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Choice with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Chosen(var chosen, var own) ->
                    new Choice(chosen, own, step, day, remindAt);
            case SessionEvent.Committed(var first, var when, var remind) ->
                    new Choice(picks, other, Optional.of(first), when, remind);
            case SessionEvent _ -> this;
        };
    }
}
