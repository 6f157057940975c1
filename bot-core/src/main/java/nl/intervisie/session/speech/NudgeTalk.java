package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.method.Seen;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** The private word about how somebody said something, and how it goes away again. */
record NudgeTalk(Session before, Course course) {

    List<Effect> about(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Nudged(var who, var about, var act) ->
                    List.of(new Effect.Say(new Listeners.Only(who), slot(who), word(about, act)));
            case SessionEvent.LeftAsIs(var who) -> List.of(gone(who));
            case SessionEvent.Reworded(var who, _, _) -> List.of(gone(who));
            case SessionEvent.KeptForLater(var who, _) -> kept(who);
            case SessionEvent.Withdrawn(var ref) -> open(ref);
            case SessionEvent.Mended(var ref) -> open(ref);
            case SessionEvent.PhaseEnded _ -> all();
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> kept(Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(gone(who));
        effects.addAll(Passing.KEPT.said(who, say(Phrase.KEPT_FOR_LATER)));
        return effects;
    }

    private static Effect gone(Seat who) {
        return new Effect.TakeAway(new Listeners.Only(who), slot(who));
    }

    private static String slot(Seat who) {
        return "nudge-" + who;
    }

    /** It quotes what made it, shows how it could be asked, and says that nothing is stopped. */
    private Notice word(TextRef about, SpeechAct act) {
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.NUDGE)
                        .code("act", act.name().toLowerCase(Locale.ROOT))
                        .with("text", new Arg.Fired(about, act)));
        if (asksQuestions()) {
            lines.add(
                    say(Phrase.NUDGE_REWRITES)
                            .with("first", new Arg.Rewrite(about, act, 1))
                            .with("second", new Arg.Rewrite(about, act, 2)));
        }
        lines.add(say(standing()));
        return Notice.of(Kind.WORD, lines.toArray(Saying[]::new))
                .doing(doings(act).toArray(Doing[]::new));
    }

    /** Whether what is given in this phase is questions, asked or written. */
    private boolean asksQuestions() {
        return isOnFloor() || course.rules().what() == What.QUESTION;
    }

    private boolean isOnFloor() {
        return course.kind() == nl.intervisie.method.Kind.ASK
                || course.kind() == nl.intervisie.method.Kind.ANSWER;
    }

    /** Where the words are now: nothing is stopped. */
    private Phrase standing() {
        if (isOnFloor()) {
            return Phrase.NUDGE_LISTED;
        }
        return course.rules().seen() == Seen.OPEN ? Phrase.NUDGE_SAID : Phrase.NUDGE_WRITTEN;
    }

    /** What was said out loud can not be said again; only advice can wait for the suggestions. */
    private List<Doing> doings(SpeechAct act) {
        var doings = new ArrayList<Doing>();
        if (asksQuestions()) {
            doings.add(Doing.main(Verb.REWORD));
        }
        if (course.suggestsLater() && (asksQuestions() || act == SpeechAct.ADVICE)) {
            doings.add(Doing.also(Verb.KEEP_FOR_LATER));
        }
        doings.add(Doing.also(Verb.LEAVE_AS_IS));
        return doings;
    }

    /** Words that were mended or withdrawn are talked about no more. */
    private List<Effect> open(TextRef ref) {
        return nudged().entrySet().stream()
                .filter(it -> it.getValue().equals(ref))
                .map(it -> gone(it.getKey()))
                .toList();
    }

    private List<Effect> all() {
        return nudged().keySet().stream().map(NudgeTalk::gone).toList();
    }

    private SortedMap<Seat, TextRef> nudged() {
        return Speech.course(before)
                .map(it -> it.clock().nudges().open())
                .orElse(Collections.emptySortedMap());
    }
}
