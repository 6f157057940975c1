package nl.intervisie.method;

import java.util.Locale;

/** What somebody brings for the others to look at, in the word the group reads for it. */
public enum Brings {
    CASE,
    STORY,
    QUESTION;

    /** As a script writes it: {@code story}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
