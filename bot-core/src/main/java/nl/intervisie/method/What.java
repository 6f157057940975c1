package nl.intervisie.method;

/** What kind of contribution is written. */
public enum What {
    QUESTION,
    SUGGESTION,
    CORE,
    POSITION,
    OBSERVATION,
    CLAIM,
    THOUGHT
}
