package nl.intervisie.discord;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where what is heard is taken in; it knows when nothing is left to take in. */
final class Busy implements Executor, AutoCloseable {

    private static final int WAIT = 60;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private int running;

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            running++;
        }
        workers.execute(() -> {
            try {
                task.run();
            } finally {
                synchronized (this) {
                    running--;
                    notifyAll();
                }
            }
        });
    }

    /** Waits until all is taken in. */
    synchronized void rest() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT);
        while (running > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the bot is busy without end");
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
