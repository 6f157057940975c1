package nl.intervisie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Measures how many bytes of file an event takes, when events come at a steady pace. */
final class FileBench {

    private static final int CLIENTS = 64;

    private FileBench() {}

    public static void main(String[] args) throws Exception {
        var events = Integer.getInteger("events", 36_000);
        var perSecond = Integer.getInteger("pace", 300);
        var phase = QuestionPhase.played(CLIENTS);
        try (var bot = new WholeBot(phase.directory())) {
            long before = size(phase.directory());
            long begun = System.nanoTime();
            paced(bot, phase, events, perSecond);
            double seconds = (System.nanoTime() - begun) / 1e9;
            bot.untilQuiet();
            long grown = size(phase.directory()) - before;
            System.out.printf(
                    Locale.ROOT,
                    "%d events, %.0f/s: %,d bytes of file, %.2f kB an event%n",
                    events,
                    events / seconds,
                    grown,
                    grown / 1000.0 / events);
        }
        Round.delete(phase.directory());
    }

    private static void paced(WholeBot bot, QuestionPhase phase, int events, int perSecond) {
        var free = new Semaphore(CLIENTS);
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < events; i++) {
                LockSupport.parkNanos(begun + i * 1_000_000_000L / perSecond - System.nanoTime());
                free.acquireUninterruptibly();
                clients.execute(() -> {
                    phase.answer(bot, next.getAndIncrement() % CLIENTS);
                    free.release();
                });
            }
        }
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
