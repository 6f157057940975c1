package nl.intervisie;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.intervisie.DiscordWiring.Discord;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while Discord can not reach us; a moment of silence is well. */
record DiscordHealth(Discord discord, InstantSource clock) implements HealthIndicator {

    /** The line to Discord is made anew now and then, and within seconds it speaks again. */
    private static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public Health health() {
        return discord.servers()
                .flatMap(it -> it.silentSince())
                .filter(it -> it.plus(LONG).isBefore(clock.instant()))
                .map(it -> Health.down().withDetail("discord", sentence(it)).build())
                .orElseGet(() -> Health.up().build());
    }

    private String sentence(Instant since) {
        return "the line to Discord is silent for %d minutes"
                .formatted(Duration.between(since, clock.instant()).toMinutes());
    }
}
