package nl.intervisie.method.script;

import java.util.Arrays;

/** What a file is that is no plain text, seen by how it begins. */
enum Guise {
    WORD(
            "PK\u0003\u0004",
            "this is a Word file, not plain text",
            "In Word: Save as, Plain text (.txt), with the encoding UTF-8."),
    OLD_WORD(
            "\u00d0\u00cf\u0011\u00e0",
            "this is a Word file, not plain text",
            "In Word: Save as, Plain text (.txt), with the encoding UTF-8."),
    RICH(
            "{\\rtf",
            "this is rich text, not plain text",
            "In TextEdit: Format, Make Plain Text. Then save it again."),
    PDF("%PDF", "this is a PDF, not plain text", "Copy its text into a plain text file."),
    WIDE(
            "\u00ff\u00fe",
            "this file is written in UTF-16, not in UTF-8",
            "In Notepad: Save as, with the encoding UTF-8."),
    WIDE_TOO(
            "\u00fe\u00ff",
            "this file is written in UTF-16, not in UTF-8",
            "In Notepad: Save as, with the encoding UTF-8."),
    OTHER(
            "",
            "this file is not written in UTF-8",
            "Save it again as UTF-8: in Notepad under Save as, Encoding.");

    private final String begin;
    private final String what;
    private final String hint;

    Guise(String begin, String what, String hint) {
        this.begin = begin;
        this.what = what;
        this.hint = hint;
    }

    /** What a file is that begins with these letters, each of one byte. */
    static Guise of(String begin) {
        return Arrays.stream(values())
                .filter(it -> begin.startsWith(it.begin))
                .findFirst()
                .orElse(OTHER);
    }

    void tell(Findings findings) {
        findings.add(Place.START, what, hint);
    }
}
