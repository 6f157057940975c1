package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said while a case is offered and chosen. */
final class OfferTalk {

    private OfferTalk() {}

    static List<Effect> about(Course course, SessionEvent event) {
        int epoch = course.clock().epoch();
        return switch (event) {
            case SessionEvent.Offered(var who, _, var question, _, _) ->
                List.of(
                        new Effect.TakeAway(Says.ROOM, slot(who)),
                        new Effect.Say(Says.ROOM, slot(who), Notice.of(
                                Kind.SHOWING, say(Phrase.OFFER_SHOWN).named("who", who).said("text", question))));
            case SessionEvent.OfferWithdrawn(var who) -> List.of(new Effect.TakeAway(Says.ROOM, slot(who)));
            case SessionEvent.QuietBegan(var until) ->
                List.of(Says.room(say(Phrase.QUIET).time("until", until), say(Phrase.QUIET_PROMPTS)));
            case SessionEvent.BringerAsked(var who, _) ->
                List.of(Says.room(Says.acts(epoch), Notice.of(Kind.CALL, say(Phrase.BRINGER_ASKED).called("who", who))
                        .doing(Doing.main(Verb.BRING), Doing.also(Verb.WITHDRAW_OFFER))));
            case SessionEvent.VoteBegan(var until) ->
                List.of(Says.room(Says.acts(epoch), Notice.of(Kind.ACTIONS, say(Phrase.VOTE_OPENS).time("until", until))
                        .doing(Doing.main(Verb.VOTE))));
            case SessionEvent.CaseChosen(var who) ->
                List.of(
                        new Effect.TakeAway(Says.ROOM, Says.acts(epoch)),
                        Says.room(say(Phrase.CASE_CHOSEN).named("who", who)));
            case SessionEvent _ -> List.of();
        };
    }

    private static String slot(Seat who) {
        return "offer-" + who;
    }
}
