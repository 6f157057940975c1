package nl.intervisie.session.course;

import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;

import java.time.Duration;

/**
 * Minutes won and minutes owed, in seconds. It starts with the tenth of the length that is kept
 * free; a phase that ends early pays in, a later one takes out; what it does not hold is borrowed
 * from middle phases still to come, each of which gives back at most half its box.
 */
public record Bank(int holds, int borrowed) {

    /** How the next minutes can be paid. */
    public record Payment(int fromBank, int borrowed) {}

    /** How {@code seconds} would be paid from here; less than asked when there is not enough. */
    public Payment pay(int seconds, Plan plan, int index) {
        int fromBank = Math.max(0, Math.min(seconds, holds));
        int toBorrow = Math.min(seconds - fromBank, Math.max(0, lendable(plan, index) - borrowed));
        return new Payment(fromBank, toBorrow);
    }

    /** Seconds of the box at this index that go to what was borrowed before. */
    public int repays(Plan plan, int index) {
        var box = plan.boxes().get(index);
        return box.phase().kind().lends()
                ? Math.min(borrowed, (int) box.time().toSeconds() / 2)
                : 0;
    }

    private static int lendable(Plan plan, int index) {
        return plan.boxes().stream()
                .skip(index + 1L)
                .filter(box -> box.phase().kind().lends())
                .mapToInt(box -> (int) box.time().toSeconds() / 2)
                .sum();
    }

    /** The bank after an event; {@code clock} is that of before it. */
    public Bank with(SessionEvent event, PhaseClock clock) {
        return switch (event) {
            case SessionEvent.PhaseBegan(_, _, _, _, var repaid) ->
                    new Bank(holds, borrowed - repaid);
            case SessionEvent.Extended(_, var fromBank, var more) ->
                    new Bank(holds - fromBank, borrowed + more);
            case SessionEvent.PhaseEnded(_, _, var at) ->
                    new Bank(holds + clock.left(at), borrowed);
            case SessionEvent _ -> this;
        };
    }

    /** What the bank holds, never less than nothing. */
    public Duration available() {
        return Duration.ofSeconds(Math.max(0, holds));
    }
}
