package nl.intervisie.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.intervisie.chat.Hearing;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rehearsal house to the bot. */
@Configuration(proxyBeanMethods = false)
public class RehearsalConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalConfiguration.class);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final long LISTEN_AGAIN = 5;
    private static final long SWEEP = Duration.ofHours(6).toSeconds();

    @Bean
    RandomIds rehearsalIds() {
        return new RandomIds();
    }

    @Bean
    House house(
            @Value("${intervisie.data:data}") Path data,
            ObjectProvider<InstantSource> clock,
            RandomIds ids) {
        return House.open(
                data,
                clock.getIfAvailable(InstantSource::system),
                ids,
                Thread.ofPlatform().name("rehearsal-writer").factory());
    }

    @Bean
    RehearsalPlatform rehearsalPlatform(House house) {
        return new RehearsalPlatform(house);
    }

    @Bean
    Answers answers(House house) {
        return new Answers(house);
    }

    @Bean
    Ear ear(House house, ObjectProvider<Hearing> hearing, Answers answers) {
        return new Ear(house, hearing::getObject, answers);
    }

    @Bean
    Inbound inbound(House house, Ear ear, ObjectProvider<Hearing> hearing, Answers answers) {
        return new Inbound(house, ear, hearing::getObject, answers);
    }

    @Bean
    Sites sites(House house, Inbound inbound, Answers answers) {
        return new Sites(new Site(house, inbound, answers));
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService rehearsalTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rehearsal-timer").daemon().factory());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> rehearsalRounds(
            House house,
            Ear ear,
            ObjectProvider<InstantSource> clock,
            ScheduledExecutorService rehearsalTimer) {
        var now = clock.getIfAvailable(InstantSource::system);
        return _ -> {
            every(LISTEN_AGAIN, rehearsalTimer, ear::catchUp);
            every(SWEEP, rehearsalTimer, () -> house.sweep(now.instant().minus(FORGOTTEN)));
        };
    }

    private static void every(long seconds, ScheduledExecutorService timer, Runnable round) {
        Runnable patient =
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException e) {
                        // Whatever it was, what was to be done is still kept: the next round tries
                        // again, and there must be one.
                        LOG.warn("A round of the house failed: {}", e.getClass().getSimpleName());
                    }
                };
        var _ = timer.scheduleWithFixedDelay(patient, 0, seconds, TimeUnit.SECONDS);
    }
}
