package nl.intervisie.trial;

/** What people say when they are played: the cast of a session that is tried out. */
public interface Lines {

    /** What somebody says, asks or writes; another number gives another line. */
    String line(Sort sort, int number);

    /** What a line is for. */
    enum Sort {
        ARRIVAL,
        STORY,
        CASE_QUESTION,
        QUESTION,
        FOLLOW_UP,
        ANSWER,
        SUMMARY,
        CORE,
        OWN_ANSWER,
        THOUGHT,
        REACTION,
        RESTATED,
        SUGGESTION,
        STATEMENT,
        WHY,
        STEP,
        ENDING,
        NOTE,
        GAIN,
        OWN,
        BRIEF
    }
}
