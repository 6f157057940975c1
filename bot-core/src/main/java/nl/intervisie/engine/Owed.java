package nl.intervisie.engine;

import java.time.Instant;
import nl.intervisie.session.effect.Effect;

/**
 * Something the bot must still do, as recorded with the event that asked for it.
 *
 * @param key of the errand: session, event, number
 * @param lane {@code room} or a seat: within one, in order of {@link #seq} and {@link #part}
 * @param seq of the event that asked for it
 * @param part which effect of that event, from 0
 * @param epoch of the phase it was asked for in: what its buttons carry
 * @param slot under which a later edit or removal finds it; empty when none does
 * @param effect what to do, without words and people
 * @param token random and without meaning, to look for it by
 * @param since when it was owed
 */
public record Owed(
        SessionKey session,
        String key,
        String lane,
        long seq,
        int part,
        int epoch,
        String slot,
        Effect effect,
        String token,
        Instant since) {

    /** Whether that need not go out any more once this is owed: they change the same message. */
    boolean replaces(Owed earlier) {
        return !slot.isEmpty()
                && slot.equals(earlier.slot)
                && earlier.effect instanceof Effect.Revise
                && (effect instanceof Effect.Revise || effect instanceof Effect.TakeAway);
    }
}
