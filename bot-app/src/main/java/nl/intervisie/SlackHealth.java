package nl.intervisie;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import nl.intervisie.slack.Workspaces;
import nl.intervisie.slack.Workspaces.Deaf;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A warning while Slack can not reach us in a workspace; down when it can in none. */
record SlackHealth(Workspaces slack, InstantSource clock) implements HealthIndicator {

    /** Slack closes a socket now and then, and within seconds another is open. */
    private static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public Health health() {
        var deaf =
                slack.deaf().stream()
                        .filter(it -> it.since().plus(LONG).isBefore(clock.instant()))
                        .toList();
        if (deaf.isEmpty()) {
            return Health.up().build();
        }
        var health = deaf.size() == slack.bySocket() ? Health.down() : Health.status("WARNING");
        return health.withDetail("slack", sentence(deaf)).build();
    }

    private String sentence(List<Deaf> deaf) {
        return deaf.stream()
                .map(it ->
                        "the socket of %s is closed for %d minutes"
                                .formatted(
                                        it.workspace(),
                                        Duration.between(it.since(), clock.instant()).toMinutes()))
                .collect(Collectors.joining("; "));
    }
}
