package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What is said about turns: each is called by name once, in a message without content.
 *
 * @param byForm whether the words came by a form, so that the group has not seen them yet
 */
record TurnTalk(Session before, Course course, boolean byForm) {

    List<Effect> about(SessionEvent event) {
        return switch (event) {
            case SessionEvent.TurnBegan(var who, _, _) -> called(who);
            case SessionEvent.TurnMoved(var who) -> moved(who);
            case SessionEvent.TurnTaken(var who, var words) -> taken(who, words);
            case SessionEvent.TurnPassed(var who) -> draftGone(who);
            case SessionEvent.Drafted(var who, _) when !hadDraft(who) ->
                    Passing.DRAFT.said(who, say(Phrase.DRAFT_KEPT));
            case SessionEvent.Noted(var who, _) when byForm || !hasNoted() ->
                    Passing.NOTED.said(who, say(Phrase.NOTE_KEPT));
            case SessionEvent _ -> List.of();
        };
    }

    private boolean hadDraft(Seat who) {
        return Speech.course(before).filter(it -> it.book().drafts().containsKey(who)).isPresent();
    }

    /** Whether they heard in this phase that what they type is kept. */
    private boolean hasNoted() {
        return Speech.course(before).filter(it -> it.clock().noted()).isPresent();
    }

    private List<Effect> taken(Seat who, Optional<TextRef> words) {
        var effects = new ArrayList<>(draftGone(who));
        words.filter(_ -> byForm).ifPresent(it -> effects.add(shown(who, it)));
        return effects;
    }

    private Effect shown(Seat who, TextRef words) {
        return Says.shown(
                TimeTalk.place(course),
                words,
                say(Phrase.SAID_BY).named("who", who).said("text", words));
    }

    /** What they wrote comes back with their next turn. */
    private List<Effect> moved(Seat who) {
        var effects = new ArrayList<>(draftGone(who));
        effects.addAll(Passing.MOVED.said(who, say(Phrase.TURN_MOVED)));
        return effects;
    }

    private List<Effect> draftGone(Seat who) {
        return hadDraft(who)
                ? List.of(new Effect.TakeAway(new Listeners.Only(who), draft(who)))
                : List.of();
    }

    private static String draft(Seat who) {
        return "draft-" + who;
    }

    private List<Effect> called(Seat who) {
        var call =
                Notice.of(Kind.CALL, say(Phrase.TURN_CALL).called("who", who))
                        .doing(MainActs.turn(who, course.spoken()).toArray(Doing[]::new));
        var effects = new ArrayList<>(Says.acts(TimeTalk.place(course), course, call));
        TextRef kept = course.book().drafts().get(who);
        if (kept != null) {
            var back =
                    Notice.word(say(Phrase.DRAFT_BACK).said("text", kept))
                            .doing(Doing.main(Verb.USE_DRAFT));
            effects.add(new Effect.Say(new Listeners.Only(who), draft(who), back));
            course.book().kept().stream()
                    .filter(it -> it.who().equals(who) && !it.words().equals(kept))
                    .map(it -> Says.only(who, say(Phrase.KEPT_BACK).said("text", it.words())))
                    .forEach(effects::add);
        }
        return effects;
    }
}
