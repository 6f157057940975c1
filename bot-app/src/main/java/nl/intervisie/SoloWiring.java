package nl.intervisie;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.intervisie.method.Methods;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.solo.SoloRooms;
import nl.intervisie.workshop.ScriptWorkshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Trying a session alone, of a script of one's own too, and the thread on which its time passes.
 */
@Configuration(proxyBeanMethods = false)
class SoloWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SoloWiring.class);
    private static final long BEAT = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    SoloRooms soloRooms(Methods methods, Sites sites, RandomIds ids, InstantSource clock) {
        return new SoloRooms(
                methods,
                sites,
                ids,
                clock,
                Thread.ofPlatform().name("solo-writer").daemon().factory());
    }

    @Bean
    ScriptWorkshop scriptWorkshop(SoloRooms rooms, InstantSource clock) {
        return new ScriptWorkshop(rooms, clock, PATIENCE);
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService soloTimer(SoloRooms rooms) {
        var timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("solo-timer").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(() -> pass(rooms), BEAT, BEAT, TimeUnit.MILLISECONDS);
        return timer;
    }

    private static void pass(SoloRooms rooms) {
        try {
            rooms.passes();
        } catch (RuntimeException e) {
            LOG.warn("A session tried alone stumbled: {}", e.getClass().getSimpleName());
        }
    }
}
