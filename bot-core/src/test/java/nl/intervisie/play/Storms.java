package nl.intervisie.play;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.NotDelivered;

/** The mishaps that meet every errand once. */
final class Storms {

    private Storms() {}

    static Mishap of(Weather weather) {
        return switch (weather) {
            case FALLS_AFTER_DELIVERING -> fallsAfterDelivering();
            case REFUSED_ONCE -> refusesOnce();
            case CALM, FALLS_AFTER_EVERY_LINE, HEARD_TWICE -> Mishap.NONE;
        };
    }

    private static Mishap fallsAfterDelivering() {
        Set<ErrandKey> met = new HashSet<>();
        return new Mishap() {
            @Override
            public void after(Errand errand, Attempt attempt) {
                if (met.add(errand.key())) {
                    throw new Fallen();
                }
            }
        };
    }

    private static Mishap refusesOnce() {
        Set<ErrandKey> met = new HashSet<>();
        return new Mishap() {
            @Override
            public void before(Errand errand, Attempt attempt) throws NotDelivered {
                if (met.add(errand.key())) {
                    throw new NotDelivered("busy", Duration.ZERO);
                }
            }
        };
    }
}
