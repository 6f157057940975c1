package nl.intervisie.session.course;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * The summary on its way to the room.
 *
 * @param struck the lines the bringer left out
 * @param posted whether it stands in the room
 * @param brief whether that is the short form
 * @param released whose case stands in the short form
 */
public record Posting(
        SortedSet<String> struck, boolean posted, boolean brief, List<Seat> released) {

    public Posting {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
        released = List.copyOf(released);
    }

    static Posting none() {
        return new Posting(new TreeSet<>(), false, false, List.of());
    }

    Posting with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Struck(var lines, _) ->
                    new Posting(new TreeSet<>(Set.copyOf(lines)), posted, brief, released);
            case SessionEvent.Published(var isBrief, var whose) ->
                    new Posting(struck, true, isBrief, whose);
            case SessionEvent _ -> this;
        };
    }
}
