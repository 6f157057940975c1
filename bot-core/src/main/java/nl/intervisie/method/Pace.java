package nl.intervisie.method;

import java.util.List;

/**
 * What people need, at the speed of people who type 35 words a minute and read 200, or talk.
 * Seconds a contribution; phases of one person have their own.
 */
public record Pace(boolean spoken) {

    /** Seconds this kind of phase needs with so many people, the bringer among them. */
    public int needs(Kind kind, int people) {
        int others = Math.max(1, people - 1);
        return switch (kind) {
            case CHECK_IN -> people * (spoken ? 40 : 35);
            case OFFER -> spoken ? 150 : 180;
            case TELL -> 180;
            case ASK -> others * (spoken ? 60 : 90);
            case SUMMARISE -> 90;
            case WRITE -> 120;
            case RESTATE -> 60;
            case SUGGEST -> others * (spoken ? 45 : 60);
            case CHOOSE -> 150;
            case HARVEST -> 150;
        };
    }

    /** Seconds one turn is planned for, in a round of so many turns in this time box. */
    public int turn(long boxSeconds, int turns) {
        return (int) Math.max(spoken ? 60 : 120, boxSeconds / Math.max(1, turns));
    }

    /** The phases of a plan that so many people need more time for than there is. */
    public List<Phase> tooTight(Plan plan, int people) {
        return plan.boxes().stream()
                .filter(box -> needs(box.phase().kind(), people) > box.time().toSeconds())
                .map(Plan.Box::phase)
                .toList();
    }
}
