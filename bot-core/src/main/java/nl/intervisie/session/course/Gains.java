package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What everybody takes home, one gain a person; who passes takes theirs back. */
public record Gains(List<Gain> all) {

    private static final int FEWEST_SCORES = 3;

    public Gains {
        all = List.copyOf(all);
    }

    /** What one person takes home; {@code own} is what it says about their own work. */
    public record Gain(
            Seat who, TextRef gain, Optional<TextRef> own, int score, boolean nameless) {}

    /**
     * The scores without names, in order of size; none when there are too few to stay without
     * names.
     */
    public List<Integer> scores() {
        return all.size() < FEWEST_SCORES
                ? List.of()
                : all.stream().map(Gain::score).sorted().toList();
    }

    Gains with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Gained(var who, var gain, var own, var score, var nameless) ->
                    without(who).plus(new Gain(who, gain, own, score, nameless));
            case SessionEvent.GainPassed(var who) -> without(who);
            case SessionEvent _ -> this;
        };
    }

    private Gains without(Seat who) {
        return new Gains(all.stream().filter(it -> !it.who().equals(who)).toList());
    }

    private Gains plus(Gain one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new Gains(more);
    }
}
