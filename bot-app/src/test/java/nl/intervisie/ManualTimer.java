package nl.intervisie;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A scheduler whose time only passes when it is told to. */
final class ManualTimer {

    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private Duration slept = Duration.ZERO;
    private int number;

    private record Due(Duration at, int number, Runnable what) {}

    /** All that the clockwork asks of one is to run something after a while. */
    ScheduledExecutorService asScheduler() {
        return (ScheduledExecutorService)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ScheduledExecutorService.class},
                        (_, method, arguments) -> {
                            if (!method.getName().equals("schedule")) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            return schedule(arguments);
                        });
    }

    private @Nullable Object schedule(Object[] arguments) {
        var unit = (TimeUnit) arguments[2];
        var after = Duration.ofNanos(unit.toNanos((Long) arguments[1]));
        queue.add(new Due(slept.plus(after), number++, (Runnable) arguments[0]));
        return null;
    }

    /** Lets time pass, telling each stretch of it before what was due at its end runs. */
    void passes(Duration time, Consumer<Duration> stretch) {
        var until = slept.plus(time);
        while (!queue.isEmpty() && queue.peek().at().compareTo(until) <= 0) {
            var due = queue.remove();
            stretch.accept(due.at().minus(slept));
            slept = due.at();
            due.what().run();
        }
        stretch.accept(until.minus(slept));
        slept = until;
    }
}
