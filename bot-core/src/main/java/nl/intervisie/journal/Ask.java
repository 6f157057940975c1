package nl.intervisie.journal;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.intervisie.engine.Journal.NotRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One piece of work in the queue, and whoever waits for it. Only the writer touches it until it is
 * answered.
 */
final class Ask<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Ask.class);

    private final Work<T> work;
    private final boolean patient;
    private final CompletableFuture<T> answered = new CompletableFuture<>();
    private boolean tried;
    private int falls;
    private @Nullable T answer;
    private @Nullable RuntimeException failure;

    private Ask(Work<T> work, boolean patient) {
        this.work = work;
        this.patient = patient;
    }

    /** Somebody waits for the answer. */
    static <T> Ask<T> awaited(Work<T> work) {
        return new Ask<>(work, false);
    }

    /** Nobody waits; it may be done later. */
    static <T> Ask<T> patient(Work<T> work) {
        return new Ask<>(work, true);
    }

    boolean isPatient() {
        return patient;
    }

    /** To be tried anew, as if it had not fallen. */
    Ask<T> rested() {
        falls = 0;
        return this;
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
            fail(failure);
        } else if (answer != null) {
            answered.complete(answer);
        } else {
            fail(new NotRecorded("The journal did not come to it."));
        }
    }

    void fail(RuntimeException why) {
        if (patient) {
            LOG.warn("Something could not be noted: {}", why.getMessage());
        }
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
