package nl.intervisie.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two questions to Slack, until nobody is there to ask any more. */
interface Rest {

    /** Waits for so long; false when there is nothing to wait for any more. */
    boolean isOver(Duration time);

    /** From now on nobody waits, and whoever does waits no longer. */
    default void end() {}

    /** As long as it takes. */
    static Rest inEarnest() {
        return new InEarnest(new CountDownLatch(1));
    }

    /** On the clock of this machine. */
    record InEarnest(CountDownLatch ended) implements Rest {

        @Override
        public boolean isOver(Duration time) {
            try {
                return !ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void end() {
            ended.countDown();
        }
    }
}
