package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.TextRef;

/**
 * What we showed of somebody's words follows when they mend or withdraw them; withdrawing always
 * wins.
 */
final class MendTalk {

    private MendTalk() {}

    static List<Effect> about(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Withdrawn(var ref) -> shownAnew(course, ref);
            case SessionEvent.Mended(var ref) -> shownAnew(course, ref);
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> shownAnew(Course course, TextRef ref) {
        var effects = new ArrayList<Effect>();
        var book = course.book();
        book.questions().all().stream()
                .filter(it -> it.words().equals(ref))
                .forEach(it -> effects.add(FloorTalk.mended(course, it)));
        book.suggestions().stream()
                .filter(it -> it.words().equals(ref))
                .forEach(it ->
                        effects.add(
                                new Effect.Revise(
                                        thread(course),
                                        Says.shownSlot(ref),
                                        Notice.of(
                                                Kind.SHOWING,
                                                say(Phrase.SAID_BY)
                                                        .named("who", it.who())
                                                        .said("text", ref)))));
        if (book.told().contains(ref) || book.restated().filter(ref::equals).isPresent()) {
            course.roster()
                    .bringer()
                    .ifPresent(who ->
                            effects.add(
                                    new Effect.Revise(
                                            Says.ROOM,
                                            Says.shownSlot(ref),
                                            Notice.of(
                                                    Kind.SHOWING,
                                                    say(Phrase.TOLD)
                                                            .named("who", who)
                                                            .said("text", ref)))));
        }
        return effects;
    }

    private static Listeners thread(Course course) {
        return new Listeners.InThread(course.clock().epoch());
    }
}
