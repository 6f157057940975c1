package nl.intervisie.bench;

import java.nio.file.Path;

/** The whole engine: in each act a form with 200 characters is heard, decided, sealed, recorded, and shown to others. */
record EngineActs(int clients, int sessions, QuestionPhase phase) implements Contender {

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Running start(Path directory) throws Exception {
        phase.copyTo(directory);
        var bot = new WholeBot(directory);
        return new Running() {
            @Override
            public void event(int client, long number) {
                phase.answer(bot, (int) ((client + number * clients) % sessions));
            }

            @Override
            public void close() {
                bot.close();
            }
        };
    }
}
