package nl.intervisie.chat;

import java.time.Duration;
import java.util.Optional;

/** An errand certainly had no effect and may be tried again after {@link #after}. */
public final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;
    private final Duration after;
    private final String gate;

    public NotDelivered(String why, Duration after) {
        this(why, after, "");
    }

    /**
     * The same, for everybody who comes this way.
     *
     * @param gate what the platform has shut until then, for all errands of this workspace alike
     */
    public NotDelivered(String why, Duration after, String gate) {
        super(why);
        this.after = after;
        this.gate = gate;
    }

    /** How long the platform asked us to wait. */
    public Duration after() {
        return after;
    }

    /**
     * What is shut until then, for whatever errand of this workspace: those who wait for the same
     * are let through in turn. Empty when it is this errand alone that waits.
     */
    public Optional<String> gate() {
        return Optional.of(gate).filter(it -> !it.isEmpty());
    }
}
