package nl.intervisie;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;

/**
 * What takes long to open, opened while the web server starts.
 *
 * @param journalThread the one thread that touches the database; closing it waits, and nothing ever
 *     interrupts it
 */
record HeadStart(
        ExecutorService journalThread,
        CompletableFuture<JdbcJournal> opening,
        CompletableFuture<Texts> reading) {

    static HeadStart of(Settings settings) {
        var thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").factory());
        return new HeadStart(
                thread, early(() -> JdbcJournal.open(settings.data(), thread)), early(Texts::load));
    }

    JdbcJournal journal() {
        return of(opening);
    }

    Texts texts() {
        return of(reading);
    }

    /** When the start fails half-way: what was opened is closed. */
    void undo() {
        opening.thenAccept(JdbcJournal::close).exceptionally(_ -> null).join();
        journalThread.close();
    }

    private static <T> CompletableFuture<T> early(Supplier<T> work) {
        var future = new CompletableFuture<T>();
        Thread.ofPlatform()
                .name("head-start")
                .daemon()
                .start(() -> future.completeAsync(work, Runnable::run));
        return future;
    }

    private static <T> T of(CompletableFuture<T> early) {
        try {
            return early.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }
}
