package nl.intervisie.session;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * Who came into the room during a session, and who is fine with all of them.
 *
 * @param readers who came
 * @param consented who tapped since the last of them came
 */
public record Guests(SortedSet<Seat> readers, SortedSet<Seat> consented) {

    public Guests {
        readers = Collections.unmodifiableSortedSet(new TreeSet<>(readers));
        consented = Collections.unmodifiableSortedSet(new TreeSet<>(consented));
    }

    static Guests none() {
        return new Guests(new TreeSet<>(), new TreeSet<>());
    }

    boolean came(Seat who) {
        return readers.contains(who);
    }

    /** Whether nobody is left who came, or all of these are fine with who did. */
    boolean areFineWith(SortedSet<Seat> all) {
        return readers.isEmpty() || consented.containsAll(all);
    }

    /** The same, when everybody must say anew that they are fine with it. */
    Guests askedAnew() {
        return new Guests(readers, new TreeSet<>());
    }

    Guests with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.ReaderCame(var who, _) -> came(who, new TreeSet<>(readers));
            case SessionEvent.Consented(var who) -> fine(who, new TreeSet<>(consented));
            case SessionEvent.WentOut(var who) -> gone(who, new TreeSet<>(readers));
            case SessionEvent _ -> this;
        };
    }

    private static Guests came(Seat who, SortedSet<Seat> all) {
        all.add(who);
        return new Guests(all, new TreeSet<>());
    }

    private Guests fine(Seat who, SortedSet<Seat> all) {
        all.add(who);
        return new Guests(readers, all);
    }

    private Guests gone(Seat who, SortedSet<Seat> all) {
        all.remove(who);
        return new Guests(all, consented);
    }
}
