package nl.intervisie.session.phase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionEvent.Nudged;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import nl.intervisie.wording.SpeechAct;

/** Who gets a private word about how they said something, and nobody twice in a phase. */
record Nudging(Course course) {

    Optional<Nudged> about(Seat who, TextRef words, Tone tone) {
        return tone.oneOf(unwanted())
                .filter(_ -> !course.clock().nudges().had().contains(who))
                .map(act -> new Nudged(who, words, act));
    }

    /** What is not for this phase. */
    private Set<SpeechAct> unwanted() {
        return course.kind() == Kind.ASK
                ? EnumSet.of(SpeechAct.ADVICE, SpeechAct.LEADING)
                : EnumSet.noneOf(SpeechAct.class);
    }
}
