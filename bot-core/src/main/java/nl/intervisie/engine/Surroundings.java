package nl.intervisie.engine;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.method.Methods;

/**
 * Everything an engine is given.
 *
 * @param senders runs what goes out; blocking calls to a platform happen there
 */
public record Surroundings(
        Journal journal,
        ChatPlatform platform,
        Alarms alarms,
        Waker waker,
        Executor senders,
        InstantSource clock,
        Seeds seeds,
        Methods methods,
        Texts texts) {

    /** The same, with these methods. */
    public Surroundings knowing(Methods others) {
        return new Surroundings(
                journal, platform, alarms, waker, senders, clock, seeds, others, texts);
    }
}
