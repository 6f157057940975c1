package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.intervisie.engine.Journal.NotRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * One piece of work in the queue, and whoever waits for it. Only the writer touches it until it is
 * answered.
 */
final class Ask<T> {

    private final Work<T> work;
    private final CompletableFuture<T> answered = new CompletableFuture<>();
    private boolean tried;
    private int falls;
    private @Nullable T answer;
    private @Nullable RuntimeException failure;

    Ask(Work<T> work) {
        this.work = work;
    }

    /**
     * Does the work and commits it; throws when the database is lost. What made it fall twice is
     * not done again.
     */
    void run(Database database) throws SQLException {
        if (tried) {
            var earlier = work.cameOf(database);
            if (earlier.isPresent()) {
                answer = earlier.get();
                failure = null;
                return;
            }
        }
        tried = true;
        if (falls > 1) {
            return;
        }
        failure = null;
        try {
            answer = work.at(database);
            database.commit();
        } catch (SQLException e) {
            alone(database, e);
        } catch (DataAccessException e) {
            alone(database, Trouble.in(e));
        } catch (RuntimeException e) {
            failure = e;
            database.rollback();
        }
    }

    /** Undoes what only this work has spoilt; the rest of its batch goes on. */
    private void alone(Database database, SQLException e) throws SQLException {
        failure = Trouble.told(e);
        if (Trouble.isFall(e)) {
            falls++;
            throw e;
        }
        database.rollback();
    }

    /** Tells whoever waits what came of it. Only after the sync. */
    void answer() {
        if (failure != null) {
            answered.completeExceptionally(failure);
        } else if (answer != null) {
            answered.complete(answer);
        } else {
            fail(new NotRecorded("The journal did not come to it."));
        }
    }

    void fail(RuntimeException why) {
        answered.completeExceptionally(why);
    }

    /** Waits; an interrupt of the one who waits is left for later. */
    T await() {
        try {
            return answered.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
