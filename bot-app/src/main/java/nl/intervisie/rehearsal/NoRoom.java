package nl.intervisie.rehearsal;

/**
 * Something was to happen in a room that is not there, is closed, or does not have this person in
 * it.
 */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoom(String room) {
        super("no such room, or closed: " + room);
    }
}
