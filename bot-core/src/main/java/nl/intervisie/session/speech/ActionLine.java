package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Session;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.phase.Floor;

/**
 * The acts of the moment, never far from the talk: said again after so many messages, and the old
 * ones go.
 */
record ActionLine(InPhase state) {

    private static final int MESSAGES = 8;

    /** What follows the talk, when there was enough of it since. */
    static List<Effect> following(Session before, Session after) {
        return after instanceof InPhase phase && !phase.ended() && isDue(before, phase)
                ? new ActionLine(phase).again()
                : List.of();
    }

    private static boolean isDue(Session before, InPhase after) {
        int now = after.course().clock().talked();
        int then = Speech.course(before).map(it -> it.clock().talked()).orElse(0);
        return now > then && now % MESSAGES == 0;
    }

    private List<Effect> again() {
        return acts().isEmpty() ? List.of() : with(Progress.of(state));
    }

    /**
     * What the clock brings is said on it, with how far we are: one message, and the acts at hand.
     */
    List<Effect> saying(Saying word) {
        var progress = isFreeFloor() ? Stream.<Saying>empty() : Progress.of(state).stream();
        return with(Stream.concat(Stream.of(word), progress).toList());
    }

    /** As it stands now, without a word of the clock. */
    Notice now() {
        return line(Progress.of(state));
    }

    private Notice line(List<Saying> lines) {
        return Notice.of(Kind.ACTIONS, lines.toArray(Saying[]::new))
                .doing(acts().toArray(Doing[]::new));
    }

    private boolean isFreeFloor() {
        return state.activity() instanceof Floor
                && state.course().book().questions().onFloor().isEmpty();
    }

    private List<Effect> with(List<Saying> lines) {
        var course = state.course();
        var effects = new ArrayList<Effect>();
        course.book()
                .questions()
                .onFloor()
                .ifPresent(it -> effects.add(FloorTalk.past(course, it)));
        effects.addAll(Says.acts(TimeTalk.place(course), course, line(lines)));
        return effects;
    }

    private List<Doing> acts() {
        var onFloor = state.course().book().questions().onFloor();
        return state.activity() instanceof Floor && onFloor.isPresent()
                ? FloorTalk.acts(state)
                : MainActs.of(state);
    }
}
