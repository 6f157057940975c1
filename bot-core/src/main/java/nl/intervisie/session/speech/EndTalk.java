package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Step;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/**
 * What is said at the end: the bringer's look, the summary, a note of attendance, what stays and
 * what goes.
 */
final class EndTalk {

    private EndTalk() {}

    static List<Effect> about(SessionEvent event, Session after) {
        return switch (event) {
            case SessionEvent.SummaryShown _ when after instanceof Reviewing reviewing ->
                    look(reviewing);
            case SessionEvent.Published _ when after instanceof Reviewing reviewing ->
                    List.of(Says.room(SummarySheet.SLOT, SummarySheet.posted(reviewing.course())));
            case SessionEvent.LeftToRead(var until) when after instanceof Reviewing reviewing ->
                    leftToRead(reviewing.course(), until);
            case SessionEvent.Ended(var how, _, _) when after instanceof Closed closed ->
                    closing(closed, how);
            case SessionEvent.IntentionRecalled back when after instanceof Closed closed ->
                    recalled(closed, back);
            case SessionEvent.Forgotten _
                    when after instanceof Closed closed && closed.course().isPresent() ->
                    forgotten(closed);
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> look(Reviewing reviewing) {
        var course = reviewing.course();
        var lookers = List.copyOf(new Bringers(course).here());
        var effects = new ArrayList<Effect>();
        if (!lookers.isEmpty()) {
            effects.add(Says.room(looking(course, lookers)));
        }
        lookers.forEach(who ->
                effects.add(
                        new Effect.Say(
                                new Listeners.Only(who),
                                SummarySheet.slot(course, who),
                                SummarySheet.look(reviewing, who))));
        return effects;
    }

    private static Saying looking(Course course, List<Seat> lookers) {
        var saying =
                lookers.size() == 1
                        ? say(Phrase.LOOKING).named("who", lookers.getFirst())
                        : say(Phrase.LOOKING_SEVERAL).with("who", new Arg.AllNamed(lookers));
        return saying.code("pace", course.isSlow() ? "days" : "live");
    }

    private static List<Effect> leftToRead(Course course, Instant until) {
        var effects = new ArrayList<Effect>();
        effects.addAll(lookOver(course));
        effects.add(
                Says.room(
                        "",
                        Notice.word(say(Phrase.PRACTICE_TO_READ).time("until", until))
                                .doing(Doing.also(Verb.STOP))));
        return effects;
    }

    private static List<Effect> lookOver(Course course) {
        return new Bringers(course)
                .here().stream()
                        .<Effect>map(who ->
                                new Effect.Revise(
                                        new Listeners.Only(who),
                                        SummarySheet.slot(course, who),
                                        Notice.word(say(Phrase.LOOK_OVER))))
                        .toList();
    }

    private static List<Effect> closing(Closed closed, Close how) {
        return how == Close.ROOM_GONE ? apart(closed) : together(closed, how);
    }

    /** Where they were together nothing can be said: each of them hears it alone. */
    private static List<Effect> apart(Closed closed) {
        var effects = new ArrayList<Effect>();
        closed.course().ifPresent(it -> effects.addAll(lookOver(it)));
        closed.roster().joined().forEach(who -> effects.add(Says.only(who, gone(closed))));
        return effects;
    }

    private static Saying gone(Closed closed) {
        return closed.course().isPresent()
                ? say(Phrase.CLOSED_ROOM_GONE).with("hours", closed.setup().keepHours())
                : say(Phrase.CLOSED_ROOM_GONE_EARLY);
    }

    private static List<Effect> together(Closed closed, Close how) {
        var effects = new ArrayList<Effect>();
        closed.course()
                .ifPresent(course -> {
                    effects.add(new Effect.TakeAway(Says.ROOM, TimeTalk.REST));
                    effects.add(new Effect.Revise(Says.ROOM, LobbyTalk.SLOT, LobbyCard.done()));
                    if (!closed.setup().practice()) {
                        effects.addAll(lookOver(course));
                    }
                    if (how != Close.COMPLETED) {
                        effects.add(
                                new Effect.Revise(
                                        Says.ROOM,
                                        PhaseCard.slot(course.clock().epoch()),
                                        over(course)));
                    }
                });
        if (closed.course().isEmpty()) {
            effects.add(new Effect.Revise(Says.ROOM, LobbyTalk.SLOT, LobbyCard.over()));
            if (how == Close.SHARED) {
                effects.add(Says.only(closed.roster().starter(), say(Phrase.REFUSED_SHARED)));
            }
            return effects;
        }
        if (!isSaidLast(closed)) {
            effects.add(Says.room(words(closed, how)));
        }
        if (how == Close.COMPLETED && !closed.setup().practice()) {
            closed.roster().joined().forEach(who -> effects.add(attendance(closed, who)));
        }
        return effects;
    }

    /** When all goes at once, it is what stays, where anything can be said at all. */
    private static boolean isSaidLast(Closed closed) {
        return switch (closed.how()) {
            case TAKEN_BACK, NO_ROOM -> true;
            case ROOM_GONE -> false;
            case COMPLETED, STOPPED, NO_CASE, EXPIRED, SHARED -> closed.setup().practice();
        };
    }

    private static List<Effect> forgotten(Closed closed) {
        return isSaidLast(closed)
                ? List.of(
                        Says.room(Effect.CleanUp.STAYS, Notice.word(words(closed, closed.how()))),
                        new Effect.CleanUp())
                : List.of(new Effect.CleanUp());
    }

    private static Notice over(Course course) {
        return Notice.titled(
                nl.intervisie.chat.Message.Kind.CARD,
                say(Phrase.CARD_TITLE)
                        .scripted("title", course.phase().id(), "title")
                        .with("number", Step.of(course).number())
                        .with("of", Step.of(course).of()),
                List.of(say(Phrase.CARD_OVER)));
    }

    private static Saying[] words(Closed closed, Close how) {
        if (closed.setup().practice()) {
            return practised(how);
        }
        var kept =
                closed.setup().isSlow()
                        ? say(Phrase.CLOSED_KEPT_DAYS).day("until", closed.destroyAt())
                        : say(Phrase.CLOSED_KEPT).with("hours", closed.setup().kept());
        return switch (how) {
            case COMPLETED -> new Saying[] {say(Phrase.CLOSED_THANKS), kept};
            case STOPPED -> new Saying[] {say(Phrase.CLOSED_STOPPED), kept};
            case TAKEN_BACK -> new Saying[] {say(Phrase.CLOSED_TAKEN_BACK)};
            case NO_ROOM -> new Saying[] {say(Phrase.CLOSED_NO_ROOM)};
            case NO_CASE, EXPIRED -> new Saying[] {say(Phrase.CLOSED_NO_CASE)};
            case ROOM_GONE, SHARED -> new Saying[] {gone(closed)};
        };
    }

    private static Saying[] practised(Close how) {
        var over = say(Phrase.CLOSED_PRACTICE);
        return switch (how) {
            case STOPPED, TAKEN_BACK -> new Saying[] {say(Phrase.CLOSED_STOPPED), over};
            case NO_ROOM -> new Saying[] {say(Phrase.CLOSED_NO_ROOM)};
            case COMPLETED, NO_CASE, EXPIRED, SHARED, ROOM_GONE -> new Saying[] {over};
        };
    }

    private static Effect attendance(Closed closed, Seat who) {
        var roster = closed.roster();
        boolean brought =
                roster.brings(who)
                        || closed.course()
                                .filter(it -> it.book().brought().contains(who))
                                .isPresent();
        var role = brought ? "bringer" : roster.guides(who) ? "guide" : "participant";
        var began = closed.course().map(Course::began).orElse(closed.at());
        return Says.only(
                who,
                attended(closed, began)
                        .scripted("method", "", "title")
                        .code("role", role)
                        .with("people", roster.joined().size()));
    }

    private static Saying attended(Closed closed, Instant began) {
        return closed.setup().isSlow()
                ? say(Phrase.ATTENDANCE_DAYS).date("from", began).date("to", closed.at())
                : say(Phrase.ATTENDANCE)
                        .date("day", began)
                        .time("from", began)
                        .time("to", closed.at());
    }

    /** Each bringer is asked about their own intention. */
    private static List<Effect> recalled(Closed closed, SessionEvent.IntentionRecalled back) {
        return closed.recalledBy(back).stream()
                .map(it -> Says.only(it.who(), say(Phrase.INTENTION_BACK).said("text", it.step())))
                .toList();
    }
}
