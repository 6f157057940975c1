package nl.intervisie.simulation;

import java.util.List;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Incoming;

/**
 * What somebody does.
 *
 * @param said how a transcript puts it
 * @param words what they write with it
 */
record Gesture(Incoming incoming, String said, List<Utterance> words) {

    /** A form somebody has before them. */
    record Open(Form form, nl.intervisie.chat.RoomRef room) {}
}
