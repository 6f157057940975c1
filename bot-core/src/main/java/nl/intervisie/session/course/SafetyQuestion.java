package nl.intervisie.session.course;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Who;

/**
 * Whether the bringer is fine with being talked about, asked once more before it happens: while
 * nothing else is asked of them, so that they can think about it alone.
 */
public record SafetyQuestion(Course course) {

    /** Whether it is asked when the phase that is on begins. */
    public boolean isAskedNow() {
        return gossip().stream()
                .map(it -> quietBefore(it).orElse(it - 1))
                .anyMatch(it -> it == course.clock().index());
    }

    /** Whether it can no longer be answered when the phase that is on is over. */
    public boolean isPastNext() {
        return gossip().stream().anyMatch(it -> it - 1 == course.clock().index());
    }

    /** Where the bringer of now is talked about. */
    private OptionalInt gossip() {
        var plan = course.plan();
        return plan.method().asksSafety()
                ? IntStream.range(chosen() + 1, plan.size())
                        .takeWhile(it -> kind(it) != Kind.OFFER)
                        .filter(it -> kind(it) == Kind.GOSSIP)
                        .findFirst()
                : OptionalInt.empty();
    }

    private OptionalInt quietBefore(int gossip) {
        return IntStream.range(chosen() + 1, gossip)
                .filter(this::isQuiet)
                .reduce((_, last) -> last);
    }

    /** Where the case of now was chosen. */
    private int chosen() {
        return IntStream.rangeClosed(0, course.clock().index())
                .filter(it -> kind(it) == Kind.OFFER)
                .reduce(-1, (_, last) -> last);
    }

    /** Whether the bringer has nothing to do in the phase at this place. */
    private boolean isQuiet(int index) {
        return switch (kind(index)) {
            case WRITE -> course.plan().phase(index).rules().who() == Who.PARTICIPANTS;
            case BREAK -> true;
            default -> false;
        };
    }

    private Kind kind(int index) {
        return course.plan().phase(index).kind();
    }
}
