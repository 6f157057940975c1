package nl.intervisie.chat;

import java.util.Objects;

/** An act with its name on it, a verb. */
public record Button(Act act, String label, Weight weight, Whose<UserRef> whose) {

    /** What was kept before buttons said for whom they are is for everybody. */
    public Button {
        whose = Objects.requireNonNullElse(whose, Whose.everybody());
    }

    /** A button for everybody. */
    public Button(Act act, String label, Weight weight) {
        this(act, label, weight, Whose.everybody());
    }

    /** How a button looks: the main act of the moment, any other, or one to think twice about. */
    public enum Weight {
        MAIN,
        PLAIN,
        CAREFUL
    }
}
