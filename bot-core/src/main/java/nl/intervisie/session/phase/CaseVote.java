package nl.intervisie.session.phase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.intervisie.session.course.CaseOffer;
import nl.intervisie.session.seat.Seat;

/** The outcome of a secret vote: most votes, then the more urgent, then by lot. */
record CaseVote(List<CaseOffer> offers, SortedMap<Seat, Seat> votes, long lot) {

    Optional<CaseOffer> winner() {
        return offers.stream()
                .max(
                        Comparator.comparingLong(this::votesFor)
                                .thenComparingInt(CaseOffer::urgency)
                                .thenComparingLong(this::drawn));
    }

    private long votesFor(CaseOffer offer) {
        return votes.values().stream().filter(offer.who()::equals).count();
    }

    private long drawn(CaseOffer offer) {
        long mixed = (lot ^ offer.who().number()) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }
}
