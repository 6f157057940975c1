package nl.intervisie.bench;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import nl.intervisie.rehearsal.Scenes;
import nl.intervisie.rehearsal.Stage;
import nl.intervisie.rehearsal.Streams;

/**
 * Measures how long it takes from a change until the last of two hundred browsers was told of it,
 * beside one browser alone.
 */
final class StreamsBench {

    private static final int MANY = 200;
    private static final long A_PAUSE = 20_000_000;
    private static final String ROOM = "oefenkamer";
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dirk", "eva");

    private final Stage stage;
    private final int changes;

    private StreamsBench(Stage stage, int changes) {
        this.stage = stage;
        this.changes = changes;
    }

    public static void main(String[] args) throws Exception {
        try (var stage = Stage.open(Files.createTempDirectory("intervisie-streams"))) {
            PEOPLE.forEach(who -> stage.inbound().cameIn(ROOM, who));
            new StreamsBench(stage, Integer.getInteger("changes", 40))
                    .measure(Integer.getInteger("rounds", 5));
        }
        System.exit(0);
    }

    private void measure(int rounds) {
        var one = new double[rounds];
        var many = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double alone = median(1);
            double together = median(MANY);
            System.out.printf(
                    Locale.ROOT, "%d  1: %.1f ms  %d: %.1f ms%n", round, alone, MANY, together);
            if (round >= 0) {
                one[round] = alone;
                many[round] = together;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "change to the last of %d told: %.1f ms; to one alone: %.1f ms%n",
                MANY,
                middle(many),
                middle(one));
    }

    private double median(int count) {
        var took = new double[changes];
        try (var streams =
                Streams.of(
                        stage.address(),
                        count,
                        PEOPLE.stream().map(it -> ROOM + "~" + it).toList())) {
            for (int i = 0; i < changes; i++) {
                LockSupport.parkNanos(A_PAUSE);
                long begun = System.nanoTime();
                stage.bot().says(stage.platform(), Scenes.word("now " + i));
                if (!streams.await(i + 1, "changed", 10_000)) {
                    throw new IllegalStateException("never told");
                }
                took[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return middle(took);
    }

    private static double middle(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
