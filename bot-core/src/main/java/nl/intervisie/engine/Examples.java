package nl.intervisie.engine;

import java.util.Map;
import java.util.stream.IntStream;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.seat.TextRef;

/** The ready-made cases to practise on, numbered from 1 in each language. */
record Examples(Texts texts) {

    private static final int MOST = 100;

    /** One of them, by the session's own lot, in its language; kept as its words. */
    Example one(Live live, Words words) {
        var language = live.head().language();
        long lot = live.state() instanceof Gathering(var lobby) ? lobby.lot() : 0;
        long number = 1 + Math.floorMod(lot, count(language));
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
