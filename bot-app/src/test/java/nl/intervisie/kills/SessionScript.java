package nl.intervisie.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole session by the basic model, act by act, every text its own. */
final class SessionScript {

    /** The titles of the phases, in the order of the script. */
    static final List<String> PHASES =
            List.of(
                    "(1/10)", "(2/10)", "(3/10)", "(4/10)", "(5/10)", "(6/10)", "(7/10)", "(8/10)",
                    "(9/10)", "(10/10)");

    private static final List<String> ALL = List.of("ana", "ben", "cleo", "dirk");

    private final String name;
    private final List<Step> steps = new ArrayList<>();

    private SessionScript(String name) {
        this.name = name;
    }

    /** The acts after {@code /intervisie start} by ana, everybody in the room. */
    static List<Step> of(String name) {
        var script = new SessionScript(name);
        script.write();
        return List.copyOf(script.steps);
    }

    private void write() {
        List.of("ben", "cleo", "dirk").forEach(who -> steps.add(Step.press(who, "JOIN")));
        steps.add(Step.press("ana", "BEGIN"));
        ALL.forEach(who -> text(who, "CONTRIBUTE", "text", "here"));
        text("ana", "OFFER", "question", "question");
        List.of("ben", "cleo", "dirk").forEach(who -> steps.add(Step.press(who, "OFFER_NOTHING")));
        steps.add(Step.press("ana", "BRING"));
        text("ana", "TELL", "text", "story");
        steps.add(Step.press("ana", "DONE"));
        questions();
        ALL.forEach(who -> steps.add(Step.press(who, "READY")));
        text("cleo", "SUMMARISE", "text", "summary");
        steps.add(Step.press("ana", "CONFIRM"));
        List.of("ben", "cleo", "dirk").forEach(who -> text(who, "WRITE", "text", "core"));
        text("ana", "RESTATE", "text", "anew");
        List.of("ben", "cleo", "dirk")
                .forEach(who -> text(who, "CONTRIBUTE", "text", "suggestion"));
        text("ana", "CHOOSE", "why-1", "because");
        text("ana", "COMMIT", "step", "step");
        ALL.forEach(who ->
                steps.add(
                        Step.form(who, "GAIN", "gain=" + words(who, "gain") + ";score=8")
                                .showing(words(who, "gain"))));
        steps.add(Step.press("ana", "PUBLISH"));
    }

    private void questions() {
        for (String who : List.of("ben", "cleo")) {
            text(who, "ASK", "text", "asks");
            text("ana", "ANSWER", "text", "answers-" + who);
            steps.add(Step.press("ana", "ANSWERED"));
            steps.add(Step.press(who, "NO_FOLLOW_UP"));
        }
    }

    private void text(String who, String verb, String field, String what) {
        steps.add(Step.form(who, verb, field + "=" + words(who, what)).showing(words(who, what)));
    }

    private String words(String who, String what) {
        return name + "-" + who + "-" + what;
    }

    /**
     * How often everybody sees some texts again, in the summary or with the choice; once for the
     * others.
     */
    static int timesShown(String words) {
        return Map.of("question", 2, "anew", 2, "because", 2, "step", 2).entrySet().stream()
                .filter(it -> words.endsWith("-" + it.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
    }
}
