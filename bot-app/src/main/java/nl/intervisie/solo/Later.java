package nl.intervisie.solo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is only there once something else is. */
final class Later implements InstantSource {

    private volatile InstantSource clock = InstantSource.fixed(Instant.EPOCH);

    void is(InstantSource other) {
        clock = other;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
