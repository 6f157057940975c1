package nl.intervisie.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one round gave: how many events, in how long, and how long each of them took. */
record Measured(double perSecond, double p50, double p99, double most, double processor) {

    static Measured of(long nanos, long processor, long[] latencies) {
        Arrays.sort(latencies);
        return new Measured(
                latencies.length * 1e9 / nanos,
                at(latencies, 0.50),
                at(latencies, 0.99),
                at(latencies, 1),
                processor / 1e3 / latencies.length);
    }

    /** The median of each figure over some rounds. */
    static Measured median(List<Measured> rounds) {
        return new Measured(
                median(rounds.stream().mapToDouble(Measured::perSecond).toArray()),
                median(rounds.stream().mapToDouble(Measured::p50).toArray()),
                median(rounds.stream().mapToDouble(Measured::p99).toArray()),
                median(rounds.stream().mapToDouble(Measured::most).toArray()),
                median(rounds.stream().mapToDouble(Measured::processor).toArray()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,8.0f events/s   p50 %6.2f ms   p99 %6.2f ms   most %7.1f ms   %4.0f µs of processor each",
                perSecond,
                p50,
                p99,
                most,
                processor);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
    }

    static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
