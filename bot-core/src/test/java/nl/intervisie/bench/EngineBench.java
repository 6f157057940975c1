package nl.intervisie.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the whole engine beside JDBC alone: rounds interleaved, medians, ratios. */
final class EngineBench {

    private static final int CLIENTS = 64;

    private EngineBench() {}

    public static void main(String[] args) throws Exception {
        var rounds = Integer.getInteger("rounds", 5);
        var seconds = Double.parseDouble(System.getProperty("seconds", "3"));
        var sessions = Integer.getInteger("sessions", 256);
        var only = System.getProperty("only", "");
        var phase = QuestionPhase.played(sessions);
        var contenders =
                List.of(
                        new RawSyncEach(),
                        new RawGroupCommit(CLIENTS),
                        new EngineActs(sessions, phase));
        warm(new EngineActs(sessions, phase));
        var measured = new LinkedHashMap<String, List<Measured>>();
        for (int round = 0; round <= rounds; round++) {
            for (var contender : contenders) {
                if (contender.name().contains(only)) {
                    var one = new Round(contender, seconds).run();
                    System.out.printf(Locale.ROOT, "%d %-20s %s%n", round, contender.name(), one);
                    if (round > 0) {
                        measured.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(one);
                    }
                }
            }
        }
        Round.delete(phase.directory());
        measured.forEach((name, all) ->
                System.out.printf(Locale.ROOT, "median %-20s %s%n", name, Measured.median(all)));
        if (measured.size() == contenders.size()) {
            ratios(measured);
        }
    }

    /**
     * The engine is far more code than JDBC alone, and compiling it costs more than running it for
     * a while.
     */
    private static void warm(Contender engine) throws Exception {
        System.out.println("warming up");
        new Round(engine, Integer.getInteger("warm", 20)).run();
    }

    private static void ratios(Map<String, List<Measured>> measured) {
        var all = List.copyOf(measured.values());
        System.out.printf(
                Locale.ROOT,
                "engine: %.2f x raw sync each, %.2f x raw group commit; its p99 is %.2f x that of"
                        + " raw group commit%n",
                ratio(all.get(2), all.get(0), false),
                ratio(all.get(2), all.get(1), false),
                ratio(all.get(2), all.get(1), true));
    }

    /** The median of the ratios of rounds that stood side by side. */
    private static double ratio(List<Measured> one, List<Measured> other, boolean p99) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < one.size(); i++) {
            ratios.add(
                    p99
                            ? one.get(i).p99() / other.get(i).p99()
                            : one.get(i).perSecond() / other.get(i).perSecond());
        }
        ratios.sort(Double::compare);
        return ratios.get(ratios.size() / 2);
    }
}
