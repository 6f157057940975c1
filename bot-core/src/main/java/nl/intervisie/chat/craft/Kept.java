package nl.intervisie.chat.craft;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a platform told us, for a while, and not without end. */
public final class Kept<T> {

    private final InstantSource clock;
    private final Duration life;
    private final Map<String, Dated<T>> all;

    private record Dated<T>(T what, Instant until) {}

    public Kept(InstantSource clock, Duration howLong, int most) {
        this.clock = clock;
        this.life = howLong;
        all =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Dated<T>> eldest) {
                        return size() > most;
                    }
                };
    }

    public synchronized Optional<T> get(String key) {
        var dated = all.get(key);
        if (dated == null || clock.instant().isAfter(dated.until())) {
            return Optional.empty();
        }
        return Optional.of(dated.what());
    }

    public synchronized void put(String key, T what) {
        all.remove(key);
        all.put(key, new Dated<>(what, clock.instant().plus(life)));
    }

    /** All that is kept now. */
    public synchronized List<T> all() {
        var now = clock.instant();
        return all.values().stream()
                .filter(it -> !now.isAfter(it.until()))
                .map(Dated::what)
                .toList();
    }

    /** Keeps it, unless something is kept there already. */
    public synchronized boolean add(String key, T what) {
        if (get(key).isPresent()) {
            return false;
        }
        put(key, what);
        return true;
    }

    public synchronized void forget(String key) {
        all.remove(key);
    }
}
