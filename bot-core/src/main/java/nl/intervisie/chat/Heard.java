package nl.intervisie.chat;

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

    /** What this person wrote could not be used now; here it is, to copy. */
    record HandBack(Line why, String text) implements Heard {}
}
