package nl.intervisie.rehearsal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

/** The one thread that writes, when writing fails. */
class WriterTest {

    @TempDir Path folder;
    private final AtomicInteger lost = new AtomicInteger();
    private HouseFile file;
    private Writer writer;

    @BeforeEach
    void open() {
        file = HouseFile.open(folder);
        writer = new Writer(file, Thread::new, lost::incrementAndGet);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void aDatabaseThatFellIsOpenedAgain() {
        did("before");
        assertThatExceptionOfType(NotKept.class)
                .isThrownBy(() ->
                        writer.write(rows -> {
                            rows.did("perhaps", "x", Houses.MONDAY);
                            file.close();
                            return () -> "never said";
                        }))
                .matches(failure -> !failure.isCertain());

        did("after");
        assertThat(done("before")).isPresent();
        assertThat(done("after")).isPresent();
        assertThat(lost).hasPositiveValue();
    }

    @Test
    void whatFailsBeforeItsCommitWasCertainlyNotKept() {
        did("same");

        assertThatExceptionOfType(NotKept.class)
                .isThrownBy(() ->
                        writer.write(rows -> {
                            rows.did("half", "x", Houses.MONDAY);
                            rows.did("same", "x", Houses.MONDAY);
                            return () -> "never said";
                        }))
                .matches(NotKept::isCertain)
                .withCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(done("half")).isEmpty();
    }

    @Test
    void oneFailureDoesNotTouchItsNeighbours() {
        var all = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 50; i++) {
            var act = i % 7 == 3 ? "act 1" : "act " + i;
            all.add(
                    writer.begin(rows -> {
                        rows.did(act, "x", Houses.MONDAY);
                        return () -> act;
                    }));
        }

        assertThat(all).filteredOn(WriterTest::failed).hasSize(7);
        assertThat(done("act 48")).isPresent();
    }

    @Test
    void aRefusalIsThatRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        writer.write(_ -> {
                            throw new IllegalArgumentException("no such room");
                        }));
    }

    private static boolean failed(CompletableFuture<String> each) {
        try {
            each.join();
            return false;
        } catch (CompletionException e) {
            return true;
        }
    }

    private void did(String act) {
        writer.write(rows -> {
            rows.did(act, "x", Houses.MONDAY);
            return () -> act;
        });
    }

    private Optional<String> done(String act) {
        return writer.read(rows -> rows.done(act));
    }
}
