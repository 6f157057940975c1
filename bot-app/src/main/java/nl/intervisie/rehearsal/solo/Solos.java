package nl.intervisie.rehearsal.solo;

import java.util.List;
import java.util.Optional;

/** The sessions that people try alone. */
public interface Solos {

    /** Where nothing can be tried. */
    Solos NONE =
            new Solos() {

                @Override
                public Offer offer(String language) {
                    return new Offer(List.of(), List.of());
                }

                @Override
                public Optional<String> open(Wish wish) {
                    return Optional.empty();
                }

                @Override
                public Optional<Solo> find(String room) {
                    return Optional.empty();
                }
            };

    /** What can be tried, told in this language. */
    Offer offer(String language);

    /**
     * Opens one.
     *
     * @return its room; empty when this can not be tried
     */
    Optional<String> open(Wish wish);

    /** The one in this room. */
    Optional<Solo> find(String room);
}
