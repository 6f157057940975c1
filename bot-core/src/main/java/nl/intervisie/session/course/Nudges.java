package nl.intervisie.session.course;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Private words in this phase about how somebody does what they do in it: nobody gets two.
 *
 * @param had who got one
 * @param open about which words, as long as they have not said what to do with them
 */
public record Nudges(SortedSet<Seat> had, SortedMap<Seat, TextRef> open) {

    public Nudges {
        had = Collections.unmodifiableSortedSet(new TreeSet<>(had));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    static Nudges none() {
        return new Nudges(new TreeSet<>(), new TreeMap<>());
    }

    /** Which words of this seat are still talked about. */
    public Optional<TextRef> about(Seat who) {
        return Optional.ofNullable(open.get(who));
    }

    Nudges with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Nudged(var who, var about, _) -> given(who).about(who, about);
            case SessionEvent.RoomMade(var invited, var asked) ->
                    invited.map(this::given).orElse(this).alsoGiven(asked);
            case SessionEvent.Reworded(var who, _, _) -> settled(who);
            case SessionEvent.KeptForLater(var who, _) -> settled(who);
            case SessionEvent.LeftAsIs(var who) -> settled(who);
            case SessionEvent.Withdrawn(var ref) -> without(ref);
            case SessionEvent.Mended(var ref) -> without(ref);
            case SessionEvent _ -> this;
        };
    }

    private Nudges alsoGiven(Optional<Seat> who) {
        return who.map(this::given).orElse(this);
    }

    private Nudges given(Seat who) {
        var more = new TreeSet<>(had);
        more.add(who);
        return new Nudges(more, open);
    }

    private Nudges about(Seat who, TextRef words) {
        var more = new TreeMap<>(open);
        more.put(who, words);
        return new Nudges(had, more);
    }

    private Nudges without(TextRef words) {
        var rest = new TreeMap<>(open);
        rest.values().removeIf(words::equals);
        return new Nudges(had, rest);
    }

    private Nudges settled(Seat who) {
        var rest = new TreeMap<>(open);
        rest.remove(who);
        return new Nudges(had, rest);
    }
}
