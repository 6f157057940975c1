package nl.intervisie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import nl.intervisie.journal.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chance plays, and no promise is broken. */
class SimulationTest {

    private static final long SEEDS =
            Long.getLong(
                    "simulation.seeds", Boolean.getBoolean("intervisie.thorough") ? 3000L : 100L);
    private static final long FROM = Long.getLong("simulation.from", 1L);

    @Test
    @Tag("thorough")
    void noPromiseIsBrokenWhateverHappens() {
        var broken =
                LongStream.range(FROM, FROM + SEEDS)
                        .parallel()
                        .mapToObj(SimulationTest::run)
                        .filter(run -> !run.broken().isEmpty())
                        .findFirst();
        assertThat(broken.map(SimulationTest::told).orElse("")).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameHistoryInEveryProcess() throws IOException {
        var here = run(FROM).transcript();
        assertThat(run(FROM).transcript()).isEqualTo(here);
        assertThat(Jvm.run(Elsewhere.class, String.valueOf(FROM)).strip()).endsWith(digest(here));
    }

    private static String told(Simulation.Run run) {
        return "seed %d: %s%n%s".formatted(run.seed(), run.broken(), run.transcript());
    }

    private static Simulation.Run run(long seed) {
        return Simulation.run(seed, UnaryOperator.identity());
    }

    private static String digest(String history) {
        return "history " + history.length() + " " + history.hashCode();
    }

    /** Another process, with another salt in its sets and maps. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] args) {
            System.out.println(digest(run(Long.parseLong(args[0])).transcript()));
        }
    }
}
