package nl.intervisie.session.effect;

import nl.intervisie.session.seat.Seat;

/** For whom something is said, by seat. */
public sealed interface Listeners {

    /** Everybody, in the room. */
    record Everyone() implements Listeners {}

    /** Everybody, in the thread of the phase of this epoch; in the room where there is none. */
    record InThread(int epoch) implements Listeners {}

    /** One person, privately. */
    record Only(Seat who) implements Listeners {}

    /** The human guide's desk. */
    record Desk(Seat guide) implements Listeners {}
}
