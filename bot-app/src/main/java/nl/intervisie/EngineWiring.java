package nl.intervisie;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.Methods;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.MethodJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The engine and what it is given: threads, clock, chance and the journal come from here. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWiring.class);
    private static final Duration BEAT = Duration.ofSeconds(15);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /**
     * The one thread that touches the database. Closing waits for it; nothing ever interrupts it.
     */
    @Bean(destroyMethod = "close")
    ExecutorService journalThread(HeadStart early) {
        return early.journalThread();
    }

    @Bean(destroyMethod = "close")
    @DependsOn("journalThread")
    JdbcJournal journal(HeadStart early) {
        return early.journal();
    }

    @Bean
    Texts texts(HeadStart early) {
        return early.texts();
    }

    /**
     * The methods on offer, each pinned in the journal, and those that sessions are still pinned
     * to.
     */
    @Bean
    Methods methods(JdbcJournal journal, Settings settings) {
        var own = Catalogue.own(settings.data().resolve("methods"));
        own.refused().stream()
                .flatMap(it -> it.complaints().stream())
                .forEach(it -> LOG.warn("A method is left out: {}", it));
        var offered = Catalogue.with(own).offered();
        offered.forEach(method -> journal.pin(method.hash(), MethodJson.write(method)));
        return Methods.of(
                offered, journal.pinned().values().stream().map(MethodJson::read).toList());
    }

    @Bean
    ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("timer").daemon().factory());
    }

    @Bean
    Clockwork clockwork(
            InstantSource clock, ScheduledExecutorService timer, ExecutorService senders) {
        return new Clockwork(clock, timer, senders);
    }

    /**
     * Where errands go out and alarms ring: a thread each, as they wait for a platform or for the
     * disk.
     */
    @Bean(destroyMethod = "close")
    ExecutorService senders() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sender-", 0).factory());
    }

    @Bean
    Engine engine(
            JdbcJournal journal,
            ChatPlatform platform,
            Clockwork clockwork,
            ExecutorService senders,
            InstantSource clock,
            Methods methods,
            Texts texts) {
        var engine =
                new Engine(
                        new Surroundings(
                                journal,
                                platform,
                                clockwork,
                                clockwork,
                                senders,
                                clock,
                                new SecureRandom()::nextLong,
                                methods,
                                texts));
        clockwork.ringing(engine);
        engine.start();
        return engine;
    }

    @Bean
    JournalHealth journalHealth(JdbcJournal journal, InstantSource clock) {
        return new JournalHealth(journal, clock);
    }

    @Bean
    Beating beating(Engine engine, ScheduledExecutorService timer, ExecutorService senders) {
        return new Beating(engine, timer, senders);
    }

    /** Says every few seconds that we are alive. */
    static final class Beating {

        Beating(Engine engine, ScheduledExecutorService timer, ExecutorService senders) {
            var _ =
                    timer.scheduleAtFixedRate(
                            () -> senders.execute(() -> beat(engine)),
                            BEAT.toSeconds(),
                            BEAT.toSeconds(),
                            TimeUnit.SECONDS);
        }

        private static void beat(Engine engine) {
            try {
                engine.beat();
            } catch (RuntimeException e) {
                LOG.warn(
                        "The round of upkeep did not succeed ({}); the next one tries again.",
                        e.getClass().getSimpleName());
            }
        }
    }
}
