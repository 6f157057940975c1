package nl.intervisie.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many event streams of the page, each over a connection of its own, and what they heard. */
public final class Streams implements AutoCloseable {

    private static final long A_BLINK = 200_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Listener> listeners;

    private Streams(String address, int count, List<String> places) {
        listeners =
                IntStream.range(0, count)
                        .mapToObj(i -> new Listener(places.get(i % places.size())))
                        .toList();
        listeners.forEach(it -> Thread.startVirtualThread(() -> it.listen(client, address)));
    }

    /** So many streams, spread over these places; when they all stand. */
    public static Streams of(String address, int count, List<String> places) {
        var streams = new Streams(address, count, places);
        streams.await(1, "hello", 30_000);
        return streams;
    }

    /**
     * Waits until each has heard so many of these.
     *
     * @return whether that came within these milliseconds
     */
    public boolean await(int times, String event, long most) {
        return await(listeners, times, event, most);
    }

    /** The same, of those at this place alone. */
    public boolean await(String place, int times, String event, long most) {
        return await(
                listeners.stream().filter(it -> it.place.equals(place)).toList(),
                times,
                event,
                most);
    }

    private static boolean await(List<Listener> who, int times, String event, long most) {
        long end = System.nanoTime() + most * 1_000_000;
        while (who.stream().anyMatch(it -> it.heard(event) < times)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(A_BLINK);
        }
        return true;
    }

    /** How often all together heard this. */
    public long heard(String event) {
        return listeners.stream().mapToLong(it -> it.heard(event)).sum();
    }

    /** How many were ended by the server. */
    public long ended() {
        return listeners.stream().filter(it -> it.ended).count();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static final class Listener {

        private final String place;
        private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
        private volatile boolean ended;

        Listener(String place) {
            this.place = place;
        }

        void listen(HttpClient client, String address) {
            var request = HttpRequest.newBuilder(URI.create(address + "/stream?at=" + place));
            try (var lines = client.send(request.build(), BodyHandlers.ofLines()).body()) {
                lines.filter(it -> it.startsWith("event:")).forEach(it -> hear(it.substring(6)));
            } catch (IOException | java.io.UncheckedIOException _) {
                // it ends like any stream: that is what is told
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            ended = true;
        }

        private void hear(String event) {
            counts.computeIfAbsent(event.strip(), _ -> new AtomicLong()).incrementAndGet();
        }

        long heard(String event) {
            var count = counts.get(event);
            return count == null ? 0 : count.get();
        }
    }
}
