package nl.intervisie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing acts on what is not yet durable: a bot is killed between commit and sync. */
class ActingTest {

    @TempDir Path directory;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    @Test
    void whatIsNotDurableWasAskedOfNobody() throws IOException {
        diesAt(20);
        assertThat(requested()).as("of what is durable").isNotEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 55})
    @Tag("thorough")
    @Tag("at-length")
    void diesAt(int commit) throws IOException {
        run(commit, true);
        var kept = kept();
        assertThat(requested()).allSatisfy(number -> assertThat(number).isLessThanOrEqualTo(kept));
    }

    /** The same bot without the sync is caught: this is what the tests above would see. */
    @Test
    void itWouldBeSeen() throws IOException {
        run(20, false);
        Files.delete(directory.resolve("data/journal.id"));
        var kept = kept();
        assertThat(requested()).anySatisfy(number -> assertThat(number).isGreaterThan(kept));
    }

    private void run(int commits, boolean syncing) throws IOException {
        var said =
                Jvm.run(
                        BotThatDies.class,
                        directory.resolve("data").toString(),
                        directory.resolve("requests").toString(),
                        Integer.toString(commits),
                        Boolean.toString(syncing));
        assertThat(said).doesNotContain("Exception");
    }

    /** The number of the event behind each request: a key is session, event and part. */
    private List<Long> requested() throws IOException {
        return Files.readAllLines(directory.resolve("requests")).stream()
                .map(key -> Long.parseLong(key.split("-")[1]))
                .toList();
    }

    /** How many events are there after all. */
    private long kept() {
        try (var journal = JdbcJournal.open(directory.resolve("data"), executor)) {
            return journal.unfinished().stream()
                    .mapToLong(key -> journal.recall(key).orElseThrow().events().size())
                    .sum();
        }
    }
}
