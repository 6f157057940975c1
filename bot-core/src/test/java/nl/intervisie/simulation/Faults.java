package nl.intervisie.simulation;

import java.time.Duration;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.journal.InMemoryJournal.Moment;
import nl.intervisie.play.Fallen;
import nl.intervisie.play.Mishap;
import nl.intervisie.session.Dice;

/**
 * What goes wrong in one run, each with its chance in a thousand; nothing does in one of six runs.
 */
final class Faults implements Mishap {

    private static final int OF = 1000;

    private final Dice dice;
    private final int heardAgain;
    private final int reordered;
    private final int fallsWriting;
    private final int fallsDelivering;
    private final int unclear;
    private final int refused;
    private boolean over;

    Faults(Dice dice) {
        this.dice = dice;
        boolean calm = dice.in(1, 6);
        heardAgain = chance(calm, 200);
        reordered = chance(calm, 200);
        fallsWriting = chance(calm, 25);
        fallsDelivering = chance(calm, 25);
        unclear = chance(calm, 60);
        refused = chance(calm, 60);
    }

    private int chance(boolean calm, int most) {
        return calm || dice.in(1, 3) ? 0 : 1 + dice.below(most);
    }

    private boolean happens(int chance) {
        return !over && dice.in(chance, OF);
    }

    /** From now on nothing goes wrong. */
    void cease() {
        over = true;
    }

    /** Makes this journal fall in the middle of a write now and then. */
    void meet(InMemoryJournal journal) {
        for (var moment : Moment.values()) {
            journal.at(
                    moment,
                    () -> {
                        if (happens(fallsWriting)) {
                            throw new Fallen();
                        }
                    });
        }
    }

    boolean isHeardAgain() {
        return happens(heardAgain);
    }

    boolean isReordered() {
        return happens(reordered);
    }

    /** A moment on the way; mostly short. */
    Duration delay() {
        return Duration.ofSeconds(dice.in(1, 4) ? dice.below(300) : dice.below(20));
    }

    /** Only this errand is refused, or all of its kind are shut out for a while. */
    private NotDelivered busy(Errand errand, Duration after) {
        return dice.in(1, 2)
                ? new NotDelivered("busy", after)
                : new NotDelivered("shut", after, errand.getClass().getSimpleName());
    }

    @Override
    public void before(Errand errand, Attempt attempt) throws NotDelivered, Unclear {
        if (happens(refused)) {
            throw busy(errand, Duration.ofSeconds(dice.below(10)));
        }
        if (happens(unclear)) {
            throw new Unclear("not done, and nobody knows");
        }
    }

    @Override
    public void after(Errand errand, Attempt attempt) throws Unclear {
        if (happens(unclear)) {
            throw new Unclear("done, and nobody knows");
        }
        if (happens(fallsDelivering)) {
            throw new Fallen();
        }
    }

    @Override
    public boolean canTell(Errand errand, Attempt attempt) {
        return over || !dice.in(unclear == 0 ? 0 : 1, 4);
    }
}
