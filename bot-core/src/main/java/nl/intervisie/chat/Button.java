package nl.intervisie.chat;

/** An act with its name on it, a verb. */
public record Button(Act act, String label, Weight weight) {

    /** How a button looks: the main act of the moment, any other, or one to think twice about. */
    public enum Weight {
        MAIN,
        PLAIN,
        CAREFUL
    }
}
