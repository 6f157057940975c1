package nl.intervisie.wording;

/** What somebody does by saying a sentence in an intervisie. */
public enum SpeechAct {
    /** Asks what only the other can know. */
    OPEN,
    /** Asks for a fact, a choice, or yes or no. */
    CLOSED,
    /** Asks for agreement: the answer is in the question. */
    LEADING,
    /** Says what the other might do. */
    ADVICE,
    /** Asks nothing: recognises, thanks, says back what was heard. */
    STATEMENT,
    /** Speaks to somebody in the second person, where a group talks about them in the third. */
    ADDRESSING,
    /** Says what is good or bad about somebody, instead of what happened. */
    JUDGEMENT
}
