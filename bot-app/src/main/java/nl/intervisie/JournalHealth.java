package nl.intervisie;

import java.time.Duration;
import java.time.InstantSource;
import nl.intervisie.journal.JdbcJournal;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while nothing can be recorded; a warning while words are kept past their time. Names no
 * session.
 */
record JournalHealth(JdbcJournal journal, InstantSource clock) implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(10);

    @Override
    public Health health() {
        if (journal.trouble().isPresent()) {
            return Health.down().withDetail("journal", journal.trouble().get()).build();
        }
        int overdue = journal.overdue(clock.instant().minus(LATE)).size();
        return overdue == 0
                ? Health.up().build()
                : Health.status("WARNING")
                        .withDetail("retention", overdue + " sessions are kept past their time")
                        .build();
    }
}
