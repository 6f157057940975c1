package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.intervisie.session.effect.Effect;

/**
 * One thing owed on its way out, and how that goes. Touched by one thread at a time: its lane's.
 */
final class Task {

    /** What only brings something up to date lets go first what is new to somebody. */
    private static final Duration CAN_WAIT = Duration.ofSeconds(15);

    /** What others wait for goes before what is waited for by nobody. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    final Owed owed;
    int attempts;

    /** An earlier attempt may have worked. */
    boolean doubtful;

    /** What it was meant for will never be. */
    boolean needless;

    /** It waits until the platform opens something that is shut for all. */
    boolean atGate;

    Optional<Instant> unclearSince = Optional.empty();

    /** The message it changes, when something newer may stand under its slot by now. */
    Optional<String> about = Optional.empty();

    private Instant since;
    private volatile boolean isHoldingUp;

    Task(Owed owed, int attempts, boolean doubtful) {
        this.owed = owed;
        this.attempts = attempts;
        this.doubtful = doubtful;
        since = isUpdate() ? owed.since().plus(CAN_WAIT) : owed.since();
    }

    /** Since when it waits, for whoever lets go first who waits longest. */
    Instant since() {
        return isHoldingUp ? since.minus(AHEAD) : since;
    }

    /** Something can not go out before this has. */
    void holdsUp() {
        isHoldingUp = true;
    }

    /** Goes on waiting in the place of an older one that it makes needless. */
    void takesThePlaceOf(Task older) {
        since = older.since.isBefore(since) ? older.since : since;
    }

    /**
     * Whether this may go out while that, owed earlier in the same lane, waits at a gate: of a
     * message that stands there already nobody minds when it is changed, or taken away, only after
     * something else was said. What is taken away is known; what is changed is the last there. But
     * the card of a phase does not come while that of another looks as if it were still on.
     */
    boolean mayPass(Task waiting) {
        return isAboutOneMessage()
                && !(isOfCard() && waiting.isOfCard())
                && switch (waiting.owed.effect()) {
                    case Effect.TakeAway _ -> true;
                    case Effect.Revise _ -> !owed.slot().equals(waiting.owed.slot());
                    default -> false;
                };
    }

    private boolean isOfCard() {
        return owed.slot().startsWith(Dispatch.CARD);
    }

    private boolean isUpdate() {
        return owed.effect() instanceof Effect.Revise || owed.effect() instanceof Effect.TakeAway;
    }

    private boolean isAboutOneMessage() {
        return isUpdate()
                || owed.effect() instanceof Effect.Say
                || owed.effect() instanceof Effect.OpenThread;
    }
}
