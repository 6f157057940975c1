package nl.intervisie.session.effect;

import java.util.List;
import nl.intervisie.session.seat.Seat;

/** One thing the world must do about an event. It carries no words and no people. */
public sealed interface Effect {

    /**
     * Says something.
     *
     * @param slot the name under which it may be edited or removed later ({@code card-3}); empty
     *     when it stands
     */
    record Say(Listeners to, String slot, Notice notice) implements Effect {}

    /** Replaces what was last said under this slot. */
    record Revise(Listeners to, String slot, Notice notice) implements Effect {}

    /** Takes away what was last said under this slot. */
    record TakeAway(Listeners to, String slot) implements Effect {}

    /** Makes a thread on the card of this epoch and brings these seats in. */
    record OpenThread(int epoch, Saying title, List<Seat> people) implements Effect {

        public OpenThread {
            people = List.copyOf(people);
        }
    }

    /** Moves the session to a new closed room with these seats. */
    record OpenRoom(List<Seat> people) implements Effect {

        public OpenRoom {
            people = List.copyOf(people);
        }
    }

    /** Lets a seat into the session's own room. */
    record LetIn(Seat who) implements Effect {}

    /** Removes what we said, but for the last word, once the session's contents are destroyed. */
    record CleanUp() implements Effect {

        /** The slot of the last word: afterwards nothing can be said in a room of its own. */
        public static final String STAYS = "last";
    }
}
