package nl.intervisie.rules.broken.chance.session;

import java.time.Instant;

/** Takes the time. */
public record Taking(Instant at) {

    public Taking() {
        this(Instant.now());
    }
}
