package nl.intervisie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Lets all clients of a contender record as fast as they can for a while, from a fresh directory.
 */
record Round(Contender contender, double seconds) {

    Measured run() throws Exception {
        var directory = Files.createTempDirectory("intervisie-bench");
        try (var running = contender.start(directory)) {
            return of(running);
        } finally {
            delete(directory);
        }
    }

    /** What is running already, after a while in which nothing is counted. */
    Measured of(Contender.Running running) throws Exception {
        clients(running, seconds / 2);
        return clients(running, seconds);
    }

    private Measured clients(Contender.Running running, double time) throws Exception {
        try (var threads = Executors.newFixedThreadPool(contender.clients())) {
            var processor = processor();
            var begun = System.nanoTime();
            var until = begun + (long) (time * 1e9);
            var clients = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < contender.clients(); i++) {
                var client = i;
                clients.add(() -> client(running, client, until));
            }
            var latencies = new ArrayList<long[]>();
            for (var done : threads.invokeAll(clients)) {
                latencies.add(done.get());
            }
            var nanos = System.nanoTime() - begun;
            return Measured.of(
                    nanos,
                    processor() - processor,
                    latencies.stream().flatMapToLong(java.util.Arrays::stream).toArray());
        }
    }

    /**
     * What all threads of this process have used, in nanoseconds: it depends least on what else
     * runs here.
     */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long[] client(Contender.Running running, int client, long until)
            throws Exception {
        var latencies = new ArrayList<Long>();
        for (long number = 0; ; number++) {
            var from = System.nanoTime();
            if (from >= until) {
                return latencies.stream().mapToLong(Long::longValue).toArray();
            }
            running.event(client, number);
            latencies.add(System.nanoTime() - from);
        }
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
