package nl.intervisie.engine;

/** Which method suits what a group looks for, and how practised it is. */
final class Recommendation {

    private Recommendation() {}

    /** Its id. Who practises may take more than the basic model; when in doubt it is that one. */
    static String of(String goal, String practised) {
        return switch (goal + " " + practised) {
            case "options some", "options often" -> "incident";
            case "insight often" -> "socratic";
            default -> "basic";
        };
    }
}
