package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said about people who come, go or guide while a session runs. */
final class PeopleTalk {

    private PeopleTalk() {}

    static List<Effect> about(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Joined(var who) ->
                List.of(
                        new Effect.LetIn(who), Says.room(say(Phrase.JOINED_LATE).named("who", who)),
                        new Effect.Say(new Listeners.Only(who), "", caughtUp(course)));
            case SessionEvent.EntryAsked(var late) -> entryAsked(course, late);
            case SessionEvent.EntryDeclined(var late) -> List.of(Says.only(late, say(Phrase.ENTRY_DECLINED)));
            case SessionEvent.GuideNamed(var guide) -> guided(guide);
            case SessionEvent _ -> List.of();
        };
    }

    private static Notice caughtUp(Course course) {
        var lines = new ArrayList<Saying>();
        lines.add(say(Phrase.CATCH_UP).scripted("phase", course.phase().id(), "title"));
        course.roster().bringer().flatMap(course.book()::offerOf).ifPresent(offer ->
                lines.add(say(Phrase.CATCH_UP_QUESTION).named("who", offer.who()).said("text", offer.question())));
        lines.add(say(Phrase.CATCH_UP_RULES).with("hours", course.setup().keepHours()));
        return new Notice(Kind.WORD, Optional.empty(), lines, List.of(), false);
    }

    private static List<Effect> entryAsked(Course course, Seat late) {
        var effects = new ArrayList<Effect>();
        effects.add(Says.only(late, say(Phrase.ENTRY_WAITS)));
        course.roster().bringer().ifPresent(bringer -> effects.add(Says.only(
                bringer, say(Phrase.ENTRY_ASKED).named("who", late), Doing.also(Verb.LET_IN).about(late),
                Doing.also(Verb.KEEP_OUT).about(late))));
        return effects;
    }

    private static List<Effect> guided(Optional<Seat> guide) {
        return List.of(Says.room(guide.map(who -> say(Phrase.GUIDE_NOW).named("who", who))
                .orElse(say(Phrase.GUIDE_NOW_BOT))));
    }
}
