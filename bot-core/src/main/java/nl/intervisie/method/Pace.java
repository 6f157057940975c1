package nl.intervisie.method;

import java.util.List;
import java.util.Set;

/**
 * What people need, at the speed of people who type 35 words a minute and read 200, or talk.
 * Seconds a contribution; phases of one person have their own.
 */
public record Pace(boolean spoken) {

    private static final int TO_WRITE_ONE = 40;
    private static final int COUNTED_ON = 4;

    /** Seconds this phase needs with so many people, the bringer among them. */
    public int needs(Phase phase, int people) {
        var rules = phase.rules();
        int others = Math.max(1, people - 1);
        int acting = rules.who() == Who.EVERYONE ? people : others;
        boolean blind = rules.seen() != Seen.OPEN;
        return switch (phase.kind()) {
            case CHECK_IN -> people * (spoken ? 40 : 35);
            case LOOK_BACK, RESTATE -> 60;
            case OFFER -> rules.order() == Order.TURNS ? 0 : spoken ? 150 : 180;
            case TELL -> 180;
            case ASK -> others * (spoken ? 60 : 90);
            case SUMMARISE, COMMIT, OPEN -> 90;
            case WRITE -> 80 + TO_WRITE_ONE * invited(rules);
            case SORT -> 60 + 4 * others * invited(rules);
            case ANSWER -> others * invited(rules) * (spoken ? 60 : 70);
            case SUGGEST -> blind ? 180 : others * (spoken ? 45 : 60);
            case OBSERVE, RELATE -> blind ? 180 : acting * (spoken ? 45 : 60);
            case DISCUSS, GOSSIP -> acting * 60;
            case REACT -> rules.who() == Who.BRINGER ? 120 : acting * (spoken ? 45 : 60);
            case CHOOSE, HARVEST -> 150;
            case BREAK -> 0;
        };
    }

    /**
     * What a phase needs with so many people, in words: {@code 6 questions of about 70 s need 7
     * min}.
     */
    public String reckoned(Phase phase, int people) {
        int seconds = needs(phase, people);
        int others = Math.max(1, people - 1);
        int minutes = (seconds + 59) / 60;
        return switch (phase.kind()) {
            case ANSWER -> counted(others * invited(phase.rules()), "questions", seconds, minutes);
            case ASK -> counted(others, "questions", seconds, minutes);
            default -> people + " people need " + minutes + " min";
        };
    }

    private static String counted(int many, String what, int seconds, int minutes) {
        return many + " " + what + " of about " + seconds / many + " s need " + minutes + " min";
    }

    private static int invited(Rules rules) {
        return Math.max(1, rules.each().invite());
    }

    /** Seconds one turn is planned for, in a round of so many turns in this time box. */
    public int turn(long boxSeconds, int turns) {
        return (int) Math.max(spoken ? 60 : 120, boxSeconds / Math.max(1, turns));
    }

    /**
     * The lengths of this method in which so many people are all heard, ascending, as its switches
     * stand by themselves. Only these are offered to them.
     */
    public List<Integer> offered(Method method, int people) {
        return offered(method, people, Set.of());
    }

    /** The same, when these of its switches are turned. */
    public List<Integer> offered(Method method, int people, Set<String> turned) {
        return method.lengths().stream().filter(it -> fits(method, it, people, turned)).toList();
    }

    /** Whether so many people are all heard in this many minutes; four are counted on at least. */
    public boolean fits(Method method, int minutes, int people, Set<String> turned) {
        var plan = Plan.of(method, minutes, method.on(minutes, turned));
        return tooTight(plan, Math.max(COUNTED_ON, people)).isEmpty();
    }

    /**
     * Of the lengths that are offered to so many, this one; else the next longer, else the longest.
     * When none is, the length that was asked for stands.
     */
    public int nearest(Method method, int minutes, int people, Set<String> turned) {
        var offered = offered(method, people, turned);
        return offered.stream()
                .filter(it -> it >= minutes)
                .findFirst()
                .orElse(offered.isEmpty() ? minutes : offered.getLast());
    }

    /** Whether this phase fits its box when each asks or writes one thing in it. */
    public boolean fitsWithOneEach(Plan.Box box, int people) {
        var phase = box.phase();
        boolean several = phase.kind() == Kind.ANSWER && invited(phase.rules()) > 1;
        return several && needs(phase, people) / invited(phase.rules()) <= box.time().toSeconds();
    }

    /** The phases of a plan that so many people need more time for than there is. */
    public List<Phase> tooTight(Plan plan, int people) {
        return plan.boxes().stream()
                .filter(box -> needs(box.phase(), people) > box.time().toSeconds())
                .map(Plan.Box::phase)
                .toList();
    }
}
