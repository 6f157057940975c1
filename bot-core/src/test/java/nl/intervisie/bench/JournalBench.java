package nl.intervisie.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Measures the journal beside JDBC alone: rounds interleaved, medians, ratios. */
final class JournalBench {

    private JournalBench() {}

    public static void main(String[] args) throws Exception {
        var rounds = Integer.getInteger("rounds", 5);
        var seconds = Double.parseDouble(System.getProperty("seconds", "5"));
        List<Contender> contenders =
                List.of(
                        new RawSyncEach(),
                        new RawGroupCommit(64),
                        new JournalRecords(64, 64, false),
                        new JournalRecords(64, 64, true));
        var only = System.getProperty("only", "");
        contenders = contenders.stream().filter(one -> one.name().contains(only)).toList();
        var measured = new LinkedHashMap<String, List<Measured>>();
        for (int round = 0; round <= rounds; round++) {
            for (var contender : contenders) {
                var one = new Round(contender, seconds).run();
                System.out.printf(Locale.ROOT, "%d %-20s %s%n", round, contender.name(), one);
                if (round > 0) {
                    measured.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(one);
                }
            }
        }
        measured.forEach((name, all) ->
                System.out.printf(Locale.ROOT, "median %-20s %s%n", name, Measured.median(all)));
    }
}
