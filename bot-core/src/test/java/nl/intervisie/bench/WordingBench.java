package nl.intervisie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.intervisie.wording.Rulebooks;

/** Measures how long a message takes to be judged, and the longest and nastiest one. */
final class WordingBench {

    private static final int LONGEST = 40_000;

    private WordingBench() {}

    public static void main(String[] args) throws IOException {
        var rounds = Integer.getInteger("rounds", 5);
        var sentences = sentences();
        for (int round = 0; round < rounds; round++) {
            System.out.printf(
                    Locale.ROOT,
                    "%.1f µs a message of a chat, %.1f µs one of 40,000 letters%n",
                    micros(sentences, 200),
                    micros(longest(), 400));
        }
    }

    private static List<String[]> sentences() throws IOException {
        return Files.readAllLines(Path.of("bot-core/src/test/resources/wording/develop.tsv"))
                .stream()
                .map(line -> line.split("\t", 3))
                .toList();
    }

    private static List<String[]> longest() {
        return List.of("waarom je ", "heb je \"", "misschien ", "e\u0301", "? ").stream()
                .map(it -> new String[] {"nl", "", it.repeat(LONGEST / it.length())})
                .toList();
    }

    private static double micros(List<String[]> sentences, int times) {
        int found = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            for (var sentence : sentences) {
                var rules = Rulebooks.builtIn().in(sentence[0]).orElseThrow();
                found += rules.judge(sentence[2]).isPresent() ? 1 : 0;
                found += rules.addressing(sentence[2]).isPresent() ? 1 : 0;
            }
        }
        long nanos = System.nanoTime() - begun;
        if (found < 0) {
            throw new IllegalStateException();
        }
        return nanos / 1e3 / times / sentences.size();
    }
}
