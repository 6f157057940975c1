package nl.intervisie.rehearsal.page;

import java.util.Locale;
import nl.intervisie.rehearsal.solo.Cue;
import nl.intervisie.rehearsal.solo.Solo;

/**
 * What somebody who tries a session alone sees of it beside the room: the clock, and what they
 * could do.
 *
 * @param now the time in the session
 * @param factor seconds of the session in a second of ours
 * @param wanted whether somebody waits for them
 * @param own whether it is where only they see it
 * @param way how it can be done for them: do, fill or send
 * @param talk the thread that is shown, where an advice is tried; empty without one
 */
record SoloView(
        String now,
        String time,
        String pace,
        int factor,
        String role,
        String label,
        String line,
        String slip,
        boolean wanted,
        boolean own,
        String way,
        String talk,
        boolean over) {

    static SoloView of(Solo solo, String talk) {
        var cue = solo.cue();
        var at = solo.now();
        return new SoloView(
                at.toString(),
                LineView.time(at),
                solo.pace().name().toLowerCase(Locale.ROOT),
                solo.isOver() ? 0 : solo.pace().factor(),
                solo.role(),
                cue.map(Cue::label).orElse(""),
                cue.map(Cue::line).orElse(""),
                cue.map(Cue::slip).orElse(""),
                cue.filter(it -> !it.soft()).isPresent(),
                cue.filter(Cue::own).isPresent(),
                cue.map(SoloView::way).orElse(""),
                talk,
                solo.isOver());
    }

    private static String way(Cue cue) {
        if (cue.filled()) {
            return "send";
        }
        return cue.form() ? "fill" : "do";
    }
}
