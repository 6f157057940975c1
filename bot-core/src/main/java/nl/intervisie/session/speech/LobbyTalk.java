package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said while people gather. */
final class LobbyTalk {

    static final String SLOT = "lobby";

    private LobbyTalk() {}

    /** Who was asked how safe it feels is not asked again about another length. */
    private static boolean isSameMethod(Session now, Session after) {
        return now instanceof Gathering(var was)
                && after instanceof Gathering(var is)
                && was.method().equals(is.method());
    }

    static List<Effect> about(Session now, SessionEvent event, Session after) {
        return switch (event) {
            case SessionEvent.Opened(var who, _, _, _, _, _, _)
                    when after instanceof Gathering(var lobby) ->
                    opened(lobby, who);
            case SessionEvent.Joined(var who) when after instanceof Gathering(var lobby) ->
                    met(lobby, who);
            case SessionEvent.Arranged _ when isSameMethod(now, after) -> List.of();
            case SessionEvent.Arranged _
                    when after instanceof Gathering(var lobby) && lobby.method().asksSafety() ->
                    lobby.roster().joined().stream()
                            .filter(it -> !lobby.safe().contains(it))
                            .map(it -> safety(it, Phrase.SAFETY_ASKED))
                            .toList();
            case SessionEvent.Arranged _ when after instanceof Gathering(var lobby) ->
                    lobby.roster().joined().stream().map(LobbyTalk::safetyPast).toList();
            case SessionEvent.FeltSafe(var who) ->
                    List.of(
                            new Effect.Revise(
                                    new Listeners.Only(who),
                                    safe(who),
                                    Notice.word(say(Phrase.SAFETY_HEARD))
                                            .doing(Doing.also(Verb.SAFE_NO))));
            case SessionEvent.SafetyTakenBack(var who) ->
                    List.of(
                            new Effect.Revise(
                                    new Listeners.Only(who),
                                    safe(who),
                                    Notice.word(say(Phrase.SAFETY_HEARD))
                                            .doing(Doing.also(Verb.SAFE_YES))));
            case SessionEvent.ManagerTold(var who, var present) -> managerTold(who, present);
            case SessionEvent.ObserverCame(var who) when after instanceof Gathering ->
                    List.of(
                            Says.room(
                                    "observer",
                                    Notice.word(say(Phrase.OBSERVER_ASKS).named("who", who))
                                            .doing(Doing.also(Verb.ALLOW_OBSERVERS))));
            case SessionEvent.ShownAgain _ when after instanceof Gathering(var lobby) ->
                    List.of(
                            new Effect.TakeAway(Says.ROOM, SLOT),
                            Says.room(SLOT, new LobbyCard(lobby).open()));
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> opened(Lobby lobby, Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(Says.room(SLOT, new LobbyCard(lobby).open()));
        effects.addAll(met(lobby, who));
        return effects;
    }

    private static List<Effect> met(Lobby lobby, Seat who) {
        return lobby.method().asksSafety()
                ? List.of(welcome(lobby, who), safety(who, Phrase.SAFETY_ASKED))
                : List.of(welcome(lobby, who));
    }

    /** Asks in private whether what comes feels safe. */
    static Effect safety(Seat who, Phrase question) {
        return new Effect.Say(
                new Listeners.Only(who),
                safe(who),
                Notice.word(say(question))
                        .doing(Doing.main(Verb.SAFE_YES), Doing.also(Verb.SAFE_NO)));
    }

    /** What was asked about that is past: it can not be answered again. */
    static Effect safetyPast(Seat who) {
        return new Effect.TakeAway(new Listeners.Only(who), safe(who));
    }

    private static String safe(Seat who) {
        return "safe-" + who;
    }

    private static Effect welcome(Lobby lobby, Seat who) {
        return new Effect.Say(
                new Listeners.Only(who),
                slot(who),
                lobby.setup().practice() ? Notice.word(say(Phrase.WELCOME_PRACTICE)) : asking());
    }

    private static Notice asking() {
        return Notice.word(say(Phrase.WELCOME), say(Phrase.MANAGER_ASKED))
                .doing(
                        Doing.also(Verb.PREPARE),
                        Doing.also(Verb.MANAGER_YES),
                        Doing.also(Verb.MANAGER_NO));
    }

    /** What was said at the door is over once the session begins. */
    static List<Effect> settledIn(Seat who) {
        return List.of(
                new Effect.TakeAway(new Listeners.Only(who), slot(who)), Passing.MANAGER.gone(who));
    }

    /** Once answered, the question about a manager goes. */
    private static List<Effect> managerTold(Seat who, boolean present) {
        var effects = new ArrayList<Effect>();
        effects.add(
                new Effect.Revise(
                        new Listeners.Only(who),
                        slot(who),
                        Notice.word(say(Phrase.WELCOME)).doing(Doing.also(Verb.PREPARE))));
        if (present) {
            effects.addAll(
                    Passing.MANAGER.said(who, say(Phrase.MANAGER_PRESENT), Doing.also(Verb.LEAVE)));
        }
        return effects;
    }

    private static String slot(Seat who) {
        return "welcome-" + who;
    }
}
