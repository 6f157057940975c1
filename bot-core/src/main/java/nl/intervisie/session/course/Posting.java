package nl.intervisie.session.course;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;

/**
 * The summary on its way to the room.
 *
 * @param struck the lines the bringer left out
 * @param posted whether it stands in the room
 * @param brief whether that is the short form
 */
public record Posting(SortedSet<String> struck, boolean posted, boolean brief) {

    public Posting {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
    }

    static Posting none() {
        return new Posting(new TreeSet<>(), false, false);
    }

    Posting with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Struck(var lines, _) ->
                    new Posting(new TreeSet<>(Set.copyOf(lines)), posted, brief);
            case SessionEvent.Published(var isBrief) -> new Posting(struck, true, isBrief);
            case SessionEvent _ -> this;
        };
    }
}
