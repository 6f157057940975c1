package nl.intervisie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.intervisie.chat.Act;

/**
 * Sessions of eight people in the question phase, with a hundred events behind them, played once
 * and then copied.
 */
record QuestionPhase(Path directory, List<Act> answers) {

    static final String WORDS = "w".repeat(200);
    private static final String BRINGER = "u1";
    private static final List<String> OTHERS = List.of("u2", "u3", "u4", "u5", "u6", "u7", "u8");
    private static final int ANSWERS = 30;

    static QuestionPhase played(int sessions) throws Exception {
        var directory = Files.createTempDirectory("intervisie-bench-played");
        try (var bot = new WholeBot(directory);
                var players = Executors.newFixedThreadPool(32)) {
            var all =
                    IntStream.range(0, sessions)
                            .mapToObj(i -> players.submit(() -> play(bot, room(i))))
                            .toList();
            for (var one : all) {
                one.get();
            }
            bot.untilQuiet();
            return new QuestionPhase(
                    directory,
                    IntStream.range(0, sessions)
                            .mapToObj(i -> bot.platform.act(room(i), "ANSWER"))
                            .toList());
        }
    }

    static String room(int session) {
        return "C" + session;
    }

    /**
     * The bringer answers the question on the floor by a form: recorded, sealed, and shown to the
     * others.
     */
    void answer(WholeBot bot, int session) {
        if (!bot.submit(room(session), BRINGER, answers.get(session), Map.of("text", WORDS))) {
            throw new IllegalStateException("refused");
        }
    }

    /** The same sessions in a directory of their own. */
    void copyTo(Path other) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
    }

    private static void play(WholeBot bot, String room) {
        bot.command(room, BRINGER, "start basic 120");
        OTHERS.forEach(who -> bot.when(room, who, "JOIN", Map.of()));
        bot.when(room, BRINGER, "BEGIN", Map.of());
        bot.when(room, BRINGER, "CONTRIBUTE", Map.of("text", WORDS));
        OTHERS.forEach(who -> bot.when(room, who, "CONTRIBUTE", Map.of("text", WORDS)));
        bot.when(room, BRINGER, "OFFER", Map.of("question", WORDS));
        OTHERS.forEach(who -> bot.when(room, who, "OFFER_NOTHING", Map.of()));
        bot.when(room, BRINGER, "BRING", Map.of());
        bot.when(room, BRINGER, "TELL", Map.of("text", WORDS));
        bot.when(room, BRINGER, "DONE", Map.of());
        OTHERS.forEach(who -> bot.when(room, who, "ASK", Map.of("text", WORDS)));
        for (int i = 0; i < ANSWERS; i++) {
            bot.when(room, BRINGER, "ANSWER", Map.of("text", WORDS));
        }
    }
}
