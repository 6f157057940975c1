package nl.intervisie.session.phase;

import java.util.Optional;
import nl.intervisie.session.act.SessionEvent.Nudged;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Who gets a private word about how they said something, and nobody twice in a phase. */
record Nudging(Course course) {

    Optional<Nudged> about(Seat who, TextRef words, Tone tone) {
        return tone.oneOf(course.rules().not())
                .filter(_ -> !course.clock().nudges().had().contains(who))
                .map(act -> new Nudged(who, words, act));
    }
}
