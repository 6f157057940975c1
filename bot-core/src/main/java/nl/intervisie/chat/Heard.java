package nl.intervisie.chat;

import java.util.List;

/**
 * The one immediate answer to something heard, given on the interaction itself, at most once. It
 * never carries the only copy of anything.
 */
public sealed interface Heard {

    /** Recorded, or of no concern; what there is to say follows as errands. */
    record Nothing() implements Heard {}

    /** A word for this person alone. */
    record Note(Message message) implements Heard {}

    /** A form for this person. */
    record OpenForm(Form form) implements Heard {}

    /** What there is for this person now, as it stands, for a page that they alone see. */
    record Overview(List<Part> parts) implements Heard {

        public Overview {
            parts = List.copyOf(parts);
        }

        /** One thing on it; what is pressed there is pressed for that room. */
        public record Part(RoomRef about, Message message) {}
    }

    /** What this person wrote could not be used now; here it is, to copy. */
    record HandBack(Line why, String text) implements Heard {}
}
