package nl.intervisie.session.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;

/**
 * Minutes won and minutes owed, in seconds. It starts with the tenth of the length that is kept
 * free; a phase that ends early pays in, a later one takes out; what it does not hold is borrowed
 * from middle phases still to come, each of which gives back at most half its box. Only what runs
 * over makes a session longer.
 */
public record Bank(int holds, int borrowed) {

    /** How the next minutes can be paid. */
    public record Payment(int fromBank, int borrowed) {

        /** Whether there was nothing to pay them from. */
        public boolean isNothing() {
            return fromBank + borrowed == 0;
        }
    }

    /** How {@code seconds} would be paid from here; less than asked when there is not enough. */
    public Payment pay(int seconds, Plan plan, int index) {
        int fromBank = Math.max(0, Math.min(seconds, holds));
        int lent = Math.max(0, lendable(plan, index) - borrowed);
        return new Payment(fromBank, Math.min(seconds - fromBank, lent));
    }

    /** Seconds of the box at this index that go to what was borrowed before. */
    public int repays(Plan plan, int index) {
        return Math.min(borrowed, half(plan.boxes().get(index)));
    }

    private static int lendable(Plan plan, int index) {
        return plan.boxes().stream().skip(index + 1L).mapToInt(Bank::half).sum();
    }

    private static int half(Plan.Box box) {
        return box.phase().kind().lends() ? (int) box.time().toSeconds() / 2 : 0;
    }

    /** The bank after an event; {@code clock} is that of before it. */
    Bank with(SessionEvent event, PhaseClock clock, Plan plan) {
        return switch (event) {
            case SessionEvent.PhaseBegan(_, var index, _, _, var repaid) ->
                    skipping(plan.boxes().subList(clock.index() + 1, index)).repaid(repaid);
            case SessionEvent.Extended(_, var fromBank, var more) ->
                    new Bank(holds - fromBank, borrowed + more);
            case SessionEvent.PhaseEnded(_, _, var at) -> paidIn(clock.left(at));
            case SessionEvent.WentBack(_, var at, var ends) -> back(clock, plan, at, ends);
            case SessionEvent _ -> this;
        };
    }

    private Bank repaid(int seconds) {
        return new Bank(holds, borrowed - seconds);
    }

    private Bank paidIn(int seconds) {
        return new Bank(holds + seconds, borrowed);
    }

    /** Phases left out pay in all they have, and what they had lent is settled. */
    private Bank skipping(List<Plan.Box> boxes) {
        int won = boxes.stream().mapToInt(box -> (int) box.time().toSeconds()).sum();
        return boxes.isEmpty() ? this : new Bank(holds + won - borrowed, 0);
    }

    /**
     * The phase that is left gets its whole box again later; what it used, and what the one before
     * uses, is paid.
     */
    private Bank back(PhaseClock clock, Plan plan, Instant at, Instant ends) {
        int again = (int) plan.time(clock.index()).toSeconds();
        return paidIn(clock.left(at) - again - (int) Duration.between(at, ends).toSeconds());
    }

    /** What the bank holds, never less than nothing. */
    public Duration available() {
        return Duration.ofSeconds(Math.max(0, holds));
    }
}
