package nl.intervisie.method;

import java.time.Duration;
import java.util.List;

/**
 * A method laid out over a length: its phases with their time boxes. A tenth of the length is kept
 * free, and is what the bank starts with.
 */
public record Plan(Method method, int minutes, List<Box> boxes) {

    private static final int SECONDS = 60;

    public Plan {
        boxes = List.copyOf(boxes);
    }

    /** A phase and its time box. */
    public record Box(Phase phase, Duration time) {}

    /** This method over this many minutes, stretched from the nearest length the method offers. */
    public static Plan of(Method method, int minutes, boolean suggestions) {
        int nearest = nearest(method, minutes);
        var phases =
                method.phases().stream()
                        .filter(phase -> suggestions || !phase.onlyWith().equals("suggestions"))
                        .toList();
        int sum = phases.stream().mapToInt(phase -> phase.minutes().get(nearest)).sum();
        double stretch = minutes * 0.9 / sum;
        return new Plan(
                method,
                minutes,
                phases.stream()
                        .map(phase ->
                                new Box(phase, rounded(phase.minutes().get(nearest) * stretch)))
                        .toList());
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

    /** How many phases there are. */
    public int size() {
        return boxes.size();
    }

    /** What is kept free: a tenth of the length, in seconds. */
    public int keptFree() {
        return minutes * SECONDS / 10;
    }
}
