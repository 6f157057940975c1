package nl.intervisie.slack;

import java.time.Duration;
import nl.intervisie.chat.NotDelivered;

/** Asks again after the time Slack asks for, where nobody waits for the answer. */
enum Patience {
    /** Somebody would like to know soon. */
    SOME(3, Duration.ofSeconds(10)),
    /** It is enough to know at all. */
    MUCH(10, Duration.ofMinutes(5));

    private final int times;
    private final Duration longest;

    Patience(int times, Duration longest) {
        this.times = times;
        this.longest = longest;
    }

    /** Something asked of Slack that changes nothing there. */
    interface Question<T> {
        T asked() throws NotDelivered, SaysNo;
    }

    <T> T with(Rest rest, Question<T> question) throws NotDelivered, SaysNo {
        for (int again = times; again > 1; again--) {
            try {
                return question.asked();
            } catch (NotDelivered e) {
                if (e.after().compareTo(longest) > 0 || !rest.isOver(e.after())) {
                    throw e;
                }
            }
        }
        return question.asked();
    }
}
