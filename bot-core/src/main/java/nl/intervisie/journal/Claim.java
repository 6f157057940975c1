package nl.intervisie.journal;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * A directory taken by one journal of this process. H2 refuses a second process, but lets the same
 * one open its files twice.
 */
record Claim(Path directory) {

    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    static Claim on(Path directory) {
        var whole = directory.toAbsolutePath().normalize();
        if (!TAKEN.add(whole)) {
            throw new CannotOpen("The data in " + whole + " are in use by this very process.");
        }
        return new Claim(whole);
    }

    /** Opens what is in it, on the thread that may touch the database. */
    Opening.Opened open(Executor executor, Sync sync) {
        var opened = new CompletableFuture<Opening.Opened>();
        executor.execute(() -> {
            try {
                opened.complete(new Opening(directory).open(sync));
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotOpen why) {
                throw why;
            }
            throw e;
        }
    }

    void release() {
        TAKEN.remove(directory);
    }
}
