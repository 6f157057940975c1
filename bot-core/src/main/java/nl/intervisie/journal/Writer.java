package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.intervisie.engine.Journal.NotRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The one queue before the database: each work its own commit, one sync for all that were waiting,
 * and only then are they answered, readers too. So nobody learns of anything that a fall could
 * still undo.
 */
final class Writer {

    /** More would let the first of a batch wait for too many others. */
    private static final int BATCH = 128;

    private static final int TRIES = 3;

    private final Database database;
    private final Sync sync;
    private final Executor executor;
    private final Queue<Ask<?>> queue = new ConcurrentLinkedQueue<>();
    private final List<Ask<?>> left = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    Writer(Database database, Sync sync, Executor executor) {
        this.database = database;
        this.sync = sync;
        this.executor = executor;
    }

    /** Waits until the work is done and durable. */
    <T> T ask(Work<T> work) {
        var ask = Ask.awaited(work);
        queue.add(ask);
        wake();
        return ask.await();
    }

    /**
     * Leaves work to be done with what is asked meanwhile or next, and does not wait. When the
     * database refuses all, it stays until it no longer does.
     */
    void tell(Work<?> work) {
        queue.add(Ask.patient(work));
        wake();
    }

    /** Why nothing can be recorded now; empty when all is well. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Everything asked until now is still done and durable, then the database is let go in this
     * way; after it nothing is done. A second time is harmless.
     */
    void close(Sync ending) {
        if (!closed) {
            ask(open -> {
                sync.sync(open);
                ending.sync(open);
                closed = true;
                return true;
            });
        }
    }

    private void wake() {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException _) {
                busy.set(false);
                refuse(drained());
            }
        }
    }

    private void work() {
        do {
            try {
                while (!queue.isEmpty()) {
                    batch();
                }
            } finally {
                busy.set(false);
            }
        } while (!queue.isEmpty() && busy.compareAndSet(false, true));
    }

    private void batch() {
        var batch = new ArrayList<>(left);
        left.clear();
        try {
            if (closed) {
                refuse(drained());
            } else if (settled(batch)) {
                batch.forEach(Ask::answer);
            } else {
                refuse(leaving(batch));
            }
        } catch (Error e) {
            refuse(batch);
            throw e;
        }
    }

    /**
     * Does what is asked and syncs; after a fall once more from the start, looking up first what is
     * there.
     */
    private boolean settled(List<Ask<?>> batch) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                if (!database.isOpen()) {
                    database.open();
                }
                again(batch);
                gather(batch);
                if (!closed) {
                    sync.sync(database);
                }
                trouble = null;
                return true;
            } catch (SQLException e) {
                trouble = "the database refuses (error " + e.getErrorCode() + ")";
                database.abandon();
            }
        }
        return false;
    }

    private void again(List<Ask<?>> batch) throws SQLException {
        for (var ask : batch) {
            ask.run(database);
        }
    }

    /** Takes whatever is asked while we are at it. */
    private void gather(List<Ask<?>> batch) throws SQLException {
        while (batch.size() < BATCH && !closed) {
            var next = queue.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            next.run(database);
        }
    }

    private List<Ask<?>> drained() {
        var all = new ArrayList<Ask<?>>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }

    /** Those who wait; the others stay for when the database is well again. */
    private List<Ask<?>> leaving(List<Ask<?>> batch) {
        for (var ask : batch) {
            if (ask.isPatient()) {
                left.add(ask.rested());
            }
        }
        return batch.stream().filter(ask -> !ask.isPatient()).toList();
    }

    private void refuse(List<Ask<?>> batch) {
        var why = closed ? "The journal is closed." : "Nothing can be recorded: " + trouble + ".";
        batch.forEach(ask -> ask.fail(new NotRecorded(why)));
    }
}
