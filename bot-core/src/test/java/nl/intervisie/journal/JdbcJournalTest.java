package nl.intervisie.journal;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.intervisie.engine.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcJournalTest implements JournalContract {

    @TempDir Path directory;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private JdbcJournal journal;

    @BeforeEach
    void open() {
        journal = JdbcJournal.open(directory, executor);
    }

    @AfterEach
    void close() {
        journal.close();
        executor.shutdown();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void fall() {
        journal.abandon();
        open();
    }
}
