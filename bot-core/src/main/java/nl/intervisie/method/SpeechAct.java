package nl.intervisie.method;

/** A way of speaking that may not be for a phase; it only ever yields a private word. */
public enum SpeechAct {
    ADVICE,
    JUDGEMENT,
    LEADING,
    CLOSED,
    YOU
}
