package nl.intervisie.engine;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.seat.TextRef;

/** The ready-made cases to practise on, numbered from 1 in each language. */
record Examples(Texts texts) {

    private static final int MOST = 100;
    private static final long MINUTE = 60;

    /** One of them in the session's language, another each minute; kept as its words. */
    Example one(Live live, Instant at, Words words) {
        var language = live.head().language();
        long number = 1 + Math.floorMod(at.getEpochSecond() / MINUTE, count(language));
        return new Example(
                kept(words, language, number, "story"),
                kept(words, language, number, "question"),
                kept(words, language, number, "more"));
    }

    private int count(String language) {
        return (int)
                IntStream.rangeClosed(1, MOST)
                        .takeWhile(number -> texts.has(language, key(number, "story")))
                        .count();
    }

    private TextRef kept(Words words, String language, long number, String what) {
        return words.keepOfSomebodyElse(texts.plain(language, key(number, what), Map.of()));
    }

    private static String key(long number, String what) {
        return "example-" + number + "-" + what;
    }
}
