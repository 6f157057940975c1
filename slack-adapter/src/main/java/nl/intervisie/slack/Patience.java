package nl.intervisie.slack;

import java.time.Duration;
import nl.intervisie.chat.NotDelivered;

/** Asks again after the time Slack asks for, where nobody waits for the answer. */
final class Patience {

    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Patience() {}

    /** Something asked of Slack that changes nothing there. */
    interface Question<T> {
        T asked() throws NotDelivered, SaysNo;
    }

    static <T> T with(Question<T> question) throws NotDelivered, SaysNo {
        for (int again = TIMES; again > 1; again--) {
            try {
                return question.asked();
            } catch (NotDelivered e) {
                if (e.after().compareTo(LONGEST) > 0) {
                    throw e;
                }
                waited(e);
            }
        }
        return question.asked();
    }

    private static void waited(NotDelivered asked) throws NotDelivered {
        try {
            Thread.sleep(asked.after());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw asked;
        }
    }
}
