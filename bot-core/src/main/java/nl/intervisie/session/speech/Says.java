package nl.intervisie.session.speech;

import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** The few shapes in which things are said. */
final class Says {

    static final Listeners ROOM = new Listeners.Everyone();

    private Says() {}

    static Effect room(Saying... lines) {
        return new Effect.Say(ROOM, "", Notice.word(lines));
    }

    static Effect room(String slot, Notice notice) {
        return new Effect.Say(ROOM, slot, notice);
    }

    static Effect thread(int epoch, Saying... lines) {
        return new Effect.Say(new Listeners.InThread(epoch), "", Notice.word(lines));
    }

    static Effect thread(int epoch, String slot, Notice notice) {
        return new Effect.Say(new Listeners.InThread(epoch), slot, notice);
    }

    static Effect only(Seat who, Saying line, Doing... doings) {
        return new Effect.Say(new Listeners.Only(who), "", Notice.word(line).doing(doings));
    }

    /** Somebody's words, shown under a name by which they can be mended or withdrawn. */
    static Effect shown(Listeners to, TextRef words, Saying... lines) {
        return new Effect.Say(to, shownSlot(words), Notice.of(Kind.SHOWING, lines));
    }

    static String shownSlot(TextRef words) {
        return "said-" + words.seq() + "-" + words.part();
    }

    /** The acts of the moment, and those before them go. */
    static List<Effect> acts(Listeners to, Course course, Notice notice) {
        var slot = acts(course.clock().epoch());
        return List.of(new Effect.TakeAway(to, slot), new Effect.Say(to, slot, notice));
    }

    /** The acts of the moment go. */
    static Effect noActs(Course course) {
        return new Effect.TakeAway(TimeTalk.place(course), acts(course.clock().epoch()));
    }

    /** Where the acts of the moment stand. */
    static String acts(int epoch) {
        return "acts-" + epoch;
    }
}
