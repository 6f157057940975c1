package nl.intervisie.method;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A method laid out over a length: its phases with their time boxes. A tenth of the length is kept
 * free, and is what the bank starts with.
 */
public record Plan(Method method, int minutes, List<Box> boxes) {

    private static final int SECONDS = 60;

    public Plan {
        boxes = List.copyOf(boxes);
    }

    /**
     * A phase and its time box.
     *
     * @param round which time its row of phases is gone through, from 0
     */
    public record Box(Phase phase, Duration time, int round) {}

    private record Turn(Phase phase, int round) {}

    /**
     * This method over this many minutes with these switches on, stretched from the nearest length
     * the method offers.
     */
    public static Plan of(Method method, int minutes, Set<String> on) {
        int nearest = nearest(method, minutes);
        var turns = rounds(method, on);
        int sum = turns.stream().mapToInt(it -> it.phase().minutes().get(nearest)).sum();
        double stretch = minutes * 0.9 / sum;
        return new Plan(
                method,
                minutes,
                turns.stream()
                        .map(it ->
                                new Box(
                                        it.phase(),
                                        rounded(it.phase().minutes().get(nearest) * stretch),
                                        it.round()))
                        .toList());
    }

    /** The same over days. */
    public Plan overDays() {
        return new Plan(
                method,
                minutes,
                boxes.stream()
                        .map(it -> new Box(it.phase().overDays(), it.time(), it.round()))
                        .toList());
    }

    /**
     * The phases in the order in which they are gone through, with the repeated row as often as it
     * is.
     */
    private static List<Turn> rounds(Method method, Set<String> on) {
        var turns = new ArrayList<Turn>();
        var row = new ArrayList<Phase>();
        var rounds =
                method.rounds().filter(it -> it.onlyWith().isEmpty() || on.contains(it.onlyWith()));
        boolean inRow = false;
        int round = 0;
        for (Phase phase : method.phases()) {
            inRow |= rounds.filter(it -> it.first().equals(phase.id())).isPresent();
            if (phase.isIn(on)) {
                turns.add(new Turn(phase, round));
                if (inRow) {
                    row.add(phase);
                }
            }
            if (inRow && rounds.filter(it -> it.last().equals(phase.id())).isPresent()) {
                inRow = false;
                for (int again = 1; again < rounds.get().times(); again++) {
                    round++;
                    for (Phase once : row) {
                        turns.add(new Turn(once, round));
                    }
                }
            }
        }
        return turns;
    }

    private static int nearest(Method method, int minutes) {
        int best = 0;
        for (int i = 0; i < method.lengths().size(); i++) {
            if (distance(method, i, minutes) < distance(method, best, minutes)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(Method method, int index, int minutes) {
        return Math.abs(method.lengths().get(index) - minutes);
    }

    private static Duration rounded(double inMinutes) {
        return Duration.ofSeconds(Math.max(SECONDS, (long) (inMinutes * 2) * SECONDS / 2));
    }

    /** The phase at this place. */
    public Phase phase(int index) {
        return boxes.get(index).phase();
    }

    /** The time box at this place. */
    public Duration time(int index) {
        return boxes.get(index).time();
    }

    /** Whether another case begins with the phase at this place. */
    public boolean turnsTo(int index) {
        return index > 0 && boxes.get(index).round() > boxes.get(index - 1).round();
    }

    /** How many phases there are. */
    public int size() {
        return boxes.size();
    }

    /** What is kept free: a tenth of the length, in seconds. */
    public int keptFree() {
        return minutes * SECONDS / 10;
    }
}
