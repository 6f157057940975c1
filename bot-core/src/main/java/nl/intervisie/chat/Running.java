package nl.intervisie.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A session that is open, as far as its platform must know to look whether all of it is still there
 * after a time in which it was not heard.
 *
 * @param thread where people talk now; empty when that is the room itself
 * @param card the card of the moment, once it stands there
 * @param typed what people typed that counts
 * @param people who has a seat in it; empty while people gather, as readers are only counted then
 * @param heardUntil until when surely all was heard
 */
public record Running(
        RoomRef room,
        Optional<ThreadRef> thread,
        Optional<MessageRef> card,
        Set<MessageRef> typed,
        Set<UserRef> people,
        Instant heardUntil) {

    public Running {
        typed = Set.copyOf(typed);
        people = Set.copyOf(people);
    }
}
