package nl.intervisie.trial;

import java.time.Duration;

/** How long things take people: 35 words a minute typed, 200 read, 10 seconds to think. */
final class Human {

    static final Duration THINKING = Duration.ofSeconds(10);
    static final Duration ANSWERING = Duration.ofSeconds(60);
    static final Duration TALKING = Duration.ofSeconds(40);
    static final Duration TAPPING = Duration.ofSeconds(3);
    private static final int TYPED = 35;
    private static final int READ = 200;
    private static final long MILLIS = 60_000;

    private Human() {}

    static Duration typing(int words) {
        return Duration.ofMillis(words * MILLIS / TYPED);
    }

    static Duration reading(int words) {
        return Duration.ofMillis(words * MILLIS / READ);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
