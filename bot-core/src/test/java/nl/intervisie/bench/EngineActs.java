package nl.intervisie.bench;

import java.nio.file.Path;

/**
 * The whole engine: in each act a form with 200 characters is heard, decided, sealed, recorded, and
 * shown to others.
 */
record EngineActs(int sessions, QuestionPhase phase) implements Contender {

    private static final int CLIENTS = 64;

    @Override
    public int clients() {
        return CLIENTS;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Running start(Path directory) throws Exception {
        phase.copyTo(directory);
        var bot = new WholeBot(directory);
        return over(bot, phase, sessions);
    }

    /** Clients over an open bot. */
    static Running over(WholeBot bot, QuestionPhase phase, int sessions) {
        return new Running() {
            @Override
            public void event(int client, long number) {
                phase.answer(bot, (int) ((client + number * CLIENTS) % sessions));
            }

            @Override
            public void close() {
                bot.close();
            }
        };
    }
}
