package nl.intervisie.session.speech;

import java.util.List;
import java.util.TreeMap;
import nl.intervisie.session.Session;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Saying;

/**
 * Over days nobody is called by the room: people are named, and each is told on a day and at an
 * hour of theirs.
 */
final class NobodyCalled {

    private NobodyCalled() {}

    static List<Speech.Said> filter(Session now, List<Speech.Said> said) {
        return Speech.course(now).filter(Course::isSlow).isEmpty()
                ? said
                : said.stream().map(it -> new Speech.Said(it.event(), named(it.effect()))).toList();
    }

    private static Effect named(Effect effect) {
        return effect instanceof Effect.Say(var to, var slot, var notice)
                ? new Effect.Say(to, slot, named(notice))
                : effect;
    }

    private static Notice named(Notice notice) {
        return new Notice(
                notice.kind(),
                notice.title(),
                notice.lines().stream().map(NobodyCalled::named).toList(),
                notice.doings(),
                notice.reactions());
    }

    private static Saying named(Saying saying) {
        var args = new TreeMap<>(saying.args());
        args.replaceAll((_, arg) ->
                switch (arg) {
                    case Arg.Called(var who) -> new Arg.Named(who);
                    case Arg.AllCalled(var who) -> new Arg.AllNamed(who);
                    case Arg other -> other;
                });
        return new Saying(saying.phrase(), args);
    }
}
