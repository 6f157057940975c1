package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.CaseOffer;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said while a case is offered and chosen. */
final class OfferTalk {

    private OfferTalk() {}

    static List<Effect> about(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Offered _ when course.book().example().isPresent() -> List.of();
            case SessionEvent.Offered(var who, _, _, _, _) ->
                    course.book().offerOf(who).map(OfferTalk::offered).orElse(List.of());
            case SessionEvent.OfferWithdrawn(var who) -> withdrawn(course, who);
            case SessionEvent.QuietBegan(var until) ->
                    List.of(
                            Says.room(
                                    DaysTalk.until(course, Phrase.QUIET, until),
                                    say(Phrase.QUIET_PROMPTS)));
            case SessionEvent.BringerAsked(var who, _) -> asked(course, who);
            case SessionEvent.VoteBegan(var until) ->
                    Says.acts(
                            Says.ROOM,
                            course,
                            Notice.of(
                                            Kind.ACTIONS,
                                            DaysTalk.until(course, Phrase.VOTE_OPENS, until))
                                    .doing(Doing.main(Verb.VOTE).by(course.roster().speakers())));
            case SessionEvent.CaseChosen(var who) -> chosen(course, who);
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> offered(CaseOffer offer) {
        var who = offer.who();
        var shown =
                say(Phrase.OFFER_SHOWN)
                        .named("who", who)
                        .said("text", offer.question())
                        .with("urgency", offer.urgency());
        var yours = Notice.word(say(Phrase.OFFER_YOURS)).doing(Doing.also(Verb.WITHDRAW_OFFER));
        return List.of(
                new Effect.TakeAway(Says.ROOM, slot(who)),
                new Effect.Say(Says.ROOM, slot(who), Notice.of(Kind.SHOWING, shown)),
                notYours(who),
                new Effect.Say(new Listeners.Only(who), yours(who), yours));
    }

    private static List<Effect> withdrawn(Course course, Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.TakeAway(Says.ROOM, slot(who)));
        effects.add(notYours(who));
        if (course.book().offers().isEmpty()) {
            effects.add(Says.noActs(course));
        }
        return effects;
    }

    private static List<Effect> asked(Course course, Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(notYours(who));
        effects.addAll(
                Says.acts(
                        Says.ROOM,
                        course,
                        Notice.of(Kind.CALL, say(Phrase.BRINGER_ASKED).called("who", who))
                                .doing(MainActs.bring(List.of(who)).toArray(Doing[]::new))));
        return effects;
    }

    private static List<Effect> chosen(Course course, Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(Says.noActs(course));
        effects.add(Says.room(say(Phrase.CASE_CHOSEN).named("who", who)));
        course.book().offers().forEach(it -> effects.add(notYours(it.who())));
        course.book().example().ifPresent(it -> effects.add(part(who, it)));
        return effects;
    }

    /** What whoever brings a ready-made case may tell, and answer from. */
    private static Effect part(Seat who, Example example) {
        return new Effect.Say(
                new Listeners.Only(who),
                "part",
                Notice.word(
                        say(Phrase.EXAMPLE_YOURS).said("text", example.story()),
                        say(Phrase.EXAMPLE_MORE).said("text", example.more())));
    }

    private static Effect notYours(Seat who) {
        return new Effect.TakeAway(new Listeners.Only(who), yours(who));
    }

    private static String slot(Seat who) {
        return "offer-" + who;
    }

    private static String yours(Seat who) {
        return "yours-" + who;
    }
}
