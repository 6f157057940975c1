package nl.intervisie.rules.broken.threads.journal;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Makes threads in every way there is. */
public final class Busy {

    public static Thread thread(Runnable work) {
        return Thread.ofVirtual().unstarted(work);
    }

    public static ExecutorService executor() {
        return Executors.newSingleThreadExecutor();
    }

    public static Timer timer() {
        return new Timer();
    }

    public static CompletableFuture<Void> later(Runnable work) {
        return CompletableFuture.supplyAsync(() -> work).thenRunAsync(work);
    }

    public static Stream<String> together(List<String> names) {
        return names.parallelStream();
    }

    private Busy() {}
}
