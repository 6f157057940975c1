package nl.intervisie.method.script;

import java.util.Arrays;

/** What makes a file no YAML, in a facilitator's words instead of the library's. */
enum Fault {
    COLON(
            "mapping values are not allowed",
            "a colon is not expected here",
            "Put quotes around a text with a colon in it, or check the indent."),
    DASH(
            "sequence entries are not allowed",
            "a list can not begin here",
            "Begin it on the next line, or write [ …, … ]."),
    TAB("(TAB)", "a tab stands here", "Indent with spaces only."),
    SIGN(
            "cannot start any token",
            "a text can not begin with this sign",
            "Put quotes around the text."),
    QUOTE(
            "unexpected end of stream",
            "a quote is opened here and never closed",
            "Close it with the same quote."),
    BRACKET("<stream end>", "a bracket is opened here and never closed", "Close it with ] or }."),
    MISFIT(
            "expected <block end>",
            "this does not fit what stands around it",
            "Keys that belong together begin in the same column. Or was a quote or bracket closed too early?"),
    KEY("could not find expected ':'", "a key has no colon", "Write it as key: …"),
    OTHER(
            "",
            "this can not be read",
            "Look at this line and the one before it: indents, colons, quotes, brackets.");

    private final String sign;
    private final String what;
    private final String hint;

    Fault(String sign, String what, String hint) {
        this.sign = sign;
        this.what = what;
        this.hint = hint;
    }

    /** The fault behind what the library says. */
    static Fault of(String said) {
        return Arrays.stream(values())
                .filter(it -> said.contains(it.sign))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the place to look at is where it was opened, not where the file ended. */
    boolean isUnclosed() {
        return this == QUOTE || this == BRACKET;
    }

    void tell(Findings findings, Place place) {
        findings.add(place, what, hint);
    }
}
