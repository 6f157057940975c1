package nl.intervisie.rehearsal.house;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * The one thread that touches the file. Whoever wants something waits for it: each piece of work is
 * committed by itself, a batch of them is synced together, and only then are they answered. It is
 * never interrupted, for an interrupt inside H2 closes the database for everybody.
 */
final class Writer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 128;

    /** What is to be done with the rows, and what its result is once it is durable. */
    interface Work<T> {
        Supplier<T> on(Rows rows) throws Exception;
    }

    private final HouseFile file;
    private final Runnable lost;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Job<Boolean> last = new Job<>(_ -> () -> true, false);
    private final Thread thread;

    /**
     * @param lost told when what was written may be gone, so that nobody goes on believing it
     */
    Writer(HouseFile file, ThreadFactory threads, Runnable lost) {
        this.file = file;
        this.lost = lost;
        this.thread = threads.newThread(this::run);
        thread.start();
    }

    /**
     * Does this and returns when it is durable.
     *
     * @throws NotKept when it was not, or perhaps not
     */
    <T> T write(Work<T> work) {
        return await(begin(work));
    }

    /** Does this soon, and says when it is durable. */
    <T> CompletableFuture<T> begin(Work<T> work) {
        return begin(new Job<>(work, true));
    }

    /** Looks something up that is durable. */
    <T> T read(Function<Rows, T> look) {
        return await(
                begin(
                        new Job<>(
                                rows -> {
                                    var found = look.apply(rows);
                                    return () -> found;
                                },
                                false)));
    }

    @Override
    public void close() {
        queue.add(last);
        last.done.join();
        failTheRest();
    }

    private <T> CompletableFuture<T> begin(Job<T> job) {
        queue.add(job);
        if (last.done.isDone()) {
            failTheRest();
        }
        return job.done;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void failTheRest() {
        for (Job<?> job = queue.poll(); job != null; job = queue.poll()) {
            job.fail(new NotKept(true, new IllegalStateException("the house is closed")));
        }
    }

    private void run() {
        while (!last.done.isDone()) {
            var batch = next();
            var ending = batch.remove(last);
            write(batch);
            if (ending) {
                file.close();
                last.done.complete(true);
            }
        }
    }

    private List<Job<?>> next() {
        var batch = new ArrayList<Job<?>>();
        while (batch.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody has business interrupting this thread: it stops by close() alone
            }
        }
        queue.drainTo(batch, MOST_AT_ONCE);
        return batch;
    }

    private void write(List<Job<?>> batch) {
        var opened = file.opened();
        var done = batch.stream().filter(this::commit).toList();
        try {
            if (done.stream().anyMatch(job -> job.writes)) {
                file.sync();
            }
        } catch (SQLException e) {
            reopen();
        }
        if (file.opened() == opened) {
            done.forEach(Job::complete);
        } else {
            lost.run();
            done.forEach(
                    job -> job.fail(new NotKept(false, new SQLException("the file was reopened"))));
        }
    }

    private boolean commit(Job<?> job) {
        try {
            job.work(file.rows());
        } catch (Exception e) {
            undo();
            job.fail(
                    e instanceof DataAccessException || e instanceof SQLException
                            ? new NotKept(true, e)
                            : e);
            return false;
        }
        try {
            file.commit();
            return true;
        } catch (SQLException e) {
            reopen();
            job.fail(new NotKept(false, e));
            return false;
        }
    }

    private void undo() {
        try {
            file.undo();
        } catch (SQLException e) {
            // it stays closed; the next piece of work fails, and tries again to open it
        }
    }

    private void reopen() {
        try {
            file.reopen();
        } catch (SQLException e) {
            // as above
        }
    }

    private static final class Job<T> {

        private final Work<T> work;
        private final boolean writes;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private Supplier<T> result =
                () -> {
                    throw new IllegalStateException("not worked yet");
                };

        Job(Work<T> work, boolean writes) {
            this.work = work;
            this.writes = writes;
        }

        void work(Rows rows) throws Exception {
            result = work.on(rows);
        }

        void complete() {
            try {
                done.complete(result.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        }

        void fail(Throwable why) {
            done.completeExceptionally(why);
        }
    }
}
