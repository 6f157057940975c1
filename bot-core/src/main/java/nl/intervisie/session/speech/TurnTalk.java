package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What is said about turns: each is called by name once, in a message without content. */
final class TurnTalk {

    private TurnTalk() {}

    static List<Effect> about(Course course, SessionEvent event, boolean byForm) {
        return switch (event) {
            case SessionEvent.TurnBegan(var who, _, _) -> called(course, who);
            case SessionEvent.TurnMoved(var who) -> List.of(Says.only(who, say(Phrase.TURN_MOVED)));
            case SessionEvent.TurnTaken(var who, var words) when byForm && words.isPresent() ->
                    List.of(shown(course, who, words.get()));
            case SessionEvent.Drafted(var who, _) ->
                    List.of(Says.only(who, say(Phrase.DRAFT_KEPT)));
            case SessionEvent.Noted(var who, _) -> List.of(Says.only(who, say(Phrase.NOTE_KEPT)));
            case SessionEvent _ -> List.of();
        };
    }

    private static Effect shown(Course course, Seat who, TextRef words) {
        return Says.shown(
                TimeTalk.place(course),
                words,
                say(Phrase.SAID_BY).named("who", who).said("text", words));
    }

    private static List<Effect> called(Course course, Seat who) {
        var effects = new ArrayList<Effect>();
        var place = TimeTalk.place(course);
        effects.addAll(
                Says.acts(
                        place,
                        course,
                        Notice.of(Kind.CALL, say(Phrase.TURN_CALL).called("who", who))
                                .doing(MainActs.turn(course.spoken()).toArray(Doing[]::new))));
        TextRef draft = course.book().drafts().get(who);
        if (draft != null) {
            effects.add(
                    Says.only(
                            who,
                            say(Phrase.DRAFT_BACK).with("text", new Arg.Said(draft)),
                            Doing.main(Verb.USE_DRAFT)));
        }
        return effects;
    }
}
