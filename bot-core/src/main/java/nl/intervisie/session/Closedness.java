package nl.intervisie.session;

import java.util.Optional;
import nl.intervisie.session.act.SessionEvent;

/**
 * Who else can read the room a lobby stands in, and what is done about it.
 *
 * @param others how many can read along who neither joined nor watch
 * @param canMove whether a closed room can be opened
 * @param stay whether the group stays all the same; empty while nobody chose
 */
public record Closedness(int others, boolean canMove, Optional<Boolean> stay) {

    /** Whether the session moves to a closed room when it begins with so many others. */
    boolean moves(int readers) {
        return readers > 0 && canMove && !stay.orElse(false);
    }

    /** Whether others read along, no closed room can be had, and nobody said yes to staying. */
    boolean isExposed(int readers) {
        return readers > 0 && !canMove && !stay.orElse(false);
    }

    Closedness with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.ReadersCounted(var counted) -> reading(counted);
            case SessionEvent.Joined _, SessionEvent.ObserverCame _ -> reading(others - 1);
            case SessionEvent.Left _ -> reading(others + 1);
            case SessionEvent.RoomChosen(var staying) ->
                    new Closedness(others, canMove, Optional.of(staying));
            case SessionEvent _ -> this;
        };
    }

    private Closedness reading(int count) {
        return new Closedness(Math.max(0, count), canMove, stay);
    }
}
