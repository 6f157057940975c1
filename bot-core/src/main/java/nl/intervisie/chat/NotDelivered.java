package nl.intervisie.chat;

import java.time.Duration;

/** An errand certainly had no effect and may be tried again after {@link #after}. */
public final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;
    private final Duration after;

    public NotDelivered(String why, Duration after) {
        super(why);
        this.after = after;
    }

    /** How long the platform asked us to wait. */
    public Duration after() {
        return after;
    }
}
